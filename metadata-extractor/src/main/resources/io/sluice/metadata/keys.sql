-- The primary key of every table, its columns in key order.
select namespace.nspname as schema_name,
       class.relname     as table_name,
       array_agg(attribute.attname::text order by key.position) as columns
from pg_index index
join pg_class class on class.oid = index.indrelid
join pg_namespace namespace on namespace.oid = class.relnamespace
cross join lateral unnest(index.indkey::int2[]) with ordinality as key(number, position)
join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = key.number
where index.indisprimary
  and not class.relispartition
group by namespace.nspname, class.relname
