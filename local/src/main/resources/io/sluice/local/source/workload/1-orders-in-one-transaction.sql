-- One transaction over three tables: new orders with their lines and payments.
insert into sales.orders
select id, 1 + id % 15000, null, 'placed', timestamptz '2026-02-01 00:00:00.123456Z' + id * interval '1 second', null,
       'EUR', id % 1000, false, 'Neu ✓ ' || id
from generate_series(100001::bigint, 101000) as id;
insert into sales.order_lines (order_id, line_no, product_id, quantity, unit_price, discount)
select id, line, 1 + (id % 3000)::int, 2, 9.9900, null
from generate_series(100001::bigint, 101000) as id, generate_series(1, 2) as line;
insert into sales.payments
select md5('new' || id)::uuid, id, 'card', 19.98::numeric::money, 0.25, null, null
from generate_series(100001::bigint, 101000) as id;
