-- The old keys must not stay current: (1, 1) to (1, 20) move to warehouse 9.
update catalog.stock set warehouse_id = 9, quantity = quantity + 1 where warehouse_id = 1 and product_id <= 20;
