delete from sales.payments where order_id % 50 = 0;
delete from sales.order_lines where order_id % 100 = 1;
delete from catalog.price_changes where product_id = 9;
