-- The same rows on every machine: everything is computed from the row number, nothing is random.
insert into catalog.categories
select id, nullif(id / 8, 0), 'Category ' || id,
       case when id < 8 then array['all', 'c' || id] else array['all', 'c' || id / 8, 'c' || id] end
from generate_series(1, 60) as id;

insert into catalog.products
select id, 1 + id % 60, 'SKU-' || lpad(id::text, 6, '0'),
       case when id % 9 <> 0 then lpad((id * 7919 % 10000000)::text, 13, '4') end,
       (array['Tee', 'Käse', '咖啡', 'Crème brûlée', 'Чай', '☕ Mug', 'Bread "rye"'])[1 + id % 7] || ' ' || id,
       case when id % 500 = 0 then repeat('A long story of product ' || id || '. ', 2000)
            when id % 11 <> 0 then 'Product ' || id || E'\twith a tab,\na line break and a \\ backslash' end,
       jsonb_build_object('colour', (array['red', 'green', 'blue'])[1 + id % 3], 'sizes', jsonb_build_array(id % 5, id % 7)),
       (id * 37 % 100000) / 100.0, (id % 300) / 7.0, case when id % 4 <> 0 then (id % 50) / 9.0 end,
       case when id % 25 = 0 then decode(repeat(lpad(to_hex(id % 256), 2, '0'), 64), 'hex') end,
       id % 10 <> 0, case when id % 3 = 0 then time '08:00' + id % 600 * interval '1 minute' end,
       date '2015-01-01' + id % 3000, timestamptz '2024-01-01 00:00:00+01' + id * interval '37.123456 seconds'
from generate_series(1, 3000) as id;

insert into catalog.stock
select warehouse, product, product * warehouse % 500, product::bigint * 1000003, date '2025-06-01' + product % 90
from generate_series(1, 3) as warehouse, generate_series(1, 3000) as product;

insert into catalog.price_changes
select 1 + id % 3000, case when id % 5 <> 0 then (id % 9000) / 100.0 end, (id * 3 % 9000) / 100.0,
       case when id % 7 <> 0 then (id % 1000) / 3.0 end,
       timestamp '2023-01-01' + id * interval '311.5 seconds', case when id % 6 = 0 then 'Aktion ' || id % 12 end
from generate_series(1, 12000) as id;

insert into sales.customers
select id, 'customer' || id || '@example.org',
       (array['Zoë', 'José', '王芳', 'Ольга', 'O''Brien', 'Anna'])[1 + id % 6] || ' ' || id,
       case when id % 8 <> 0 then date '1950-01-01' + (id * 13 % 20000)::int end, id % 20 = 0,
       case when id % 3 = 0 then (id % 10000) / 7.0 when id % 3 = 1 then id end,
       case when id % 5 <> 0 then ('10.' || id % 250 || '.' || id % 199 || '.7')::inet end,
       case when id % 4 = 0 then json_build_object('news', id % 2 = 0, 'lang', 'de') end,
       timestamptz '2020-03-01 12:00:00Z' + id * interval '61.000123 seconds',
       case when id % 6 <> 0 then timestamp '2025-01-01' + id * interval '17.25 seconds' end
from generate_series(1::bigint, 15000) as id;

insert into sales.addresses
select id, id, id || ' Straße des Königs', (array['Köln', 'Łódź', 'São Paulo', 'Paris'])[1 + id % 4],
       case when id % 10 <> 0 then lpad((id % 99999)::text, 5, '0') end, (array['DE', 'PL', 'BR', 'FR'])[1 + id % 4],
       (id % 18000) / 100.0 - 90, (id % 36000) / 100.0 - 180,
       case when id % 2 = 0 then daterange(date '2020-01-01', date '2020-01-01' + (id % 900)::int) end
from generate_series(1::bigint, 15000) as id;

insert into sales.orders
select id, 1 + id * 7 % 15000, 1 + id * 7 % 15000,
       (array['placed', 'paid', 'shipped', 'returned'])[1 + id % 4]::sales.order_status,
       timestamptz '2025-01-01 00:00:00Z' + id * interval '911.654321 seconds',
       case when id % 3 = 0 then make_interval(days => (id % 9)::int, hours => (id % 24)::int) end,
       (array['EUR', 'PLN', 'BRL'])[1 + id % 3], (id * 113 % 1000000) / 100.0,
       case when id % 3 <> 0 then id % 2 = 0 end, case when id % 15 = 0 then 'Bitte klingeln 🔔 ' || id end
from generate_series(1::bigint, 30000) as id;

insert into sales.order_lines (order_id, line_no, product_id, quantity, unit_price, discount)
select id, line, 1 + (id * 31 + line) % 3000, 1 + id % 5, (id * line % 100000) / 64.0,
       case when id % 4 = 0 then (id % 10) / 3.0 end
from generate_series(1::bigint, 30000) as id, generate_series(1, 3) as line;

insert into sales.payments
select md5(id::text)::uuid, id, (array['card', 'invoice', 'wallet'])[1 + id % 3], ((id * 113 % 1000000) / 100.0)::numeric::money,
       case when id % 2 = 0 then id / 7.0 end,
       case when id % 12 <> 0 then timestamptz '2025-01-02 00:00:00Z' + id * interval '911.7 seconds' end,
       case when id % 40 = 0 then xmlparse(content '<payment id="' || id || '"/>') end
from generate_series(1::bigint, 28000) as id;

insert into sales.visits
select case when id % 9 <> 0 then 1 + id % 15000 end, timestamptz '2026-01-01 00:00:00Z' + id * interval '13.7 seconds',
       '/products/' || id % 3000, case when id % 3 <> 0 then 'Browser/' || id % 40 end, (id * 37 % 5000)::int
from generate_series(1::bigint, 20000) as id;
