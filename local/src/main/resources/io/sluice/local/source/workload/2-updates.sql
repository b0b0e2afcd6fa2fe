update sales.orders set status = 'shipped', total = total + 0.01 where id % 20 = 0;
update catalog.products set price = price * 1.1 where id % 10 = 0;
update sales.customers set vip = not vip, loyalty = coalesce(loyalty, 0) + 1.123456789 where id % 30 = 0;
update catalog.price_changes set reason = 'Korrektur' where product_id = 7;
