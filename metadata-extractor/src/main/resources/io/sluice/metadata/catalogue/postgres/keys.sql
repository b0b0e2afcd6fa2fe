-- The columns of every primary key and of every unique index without a condition, in key order.
select namespace.nspname                                                as schema_name,
       class.relname                                                    as table_name,
       index_class.relname                                              as key_name,
       case when index.indisprimary then 'primary' else 'unique' end    as key_kind,
       attribute.attname                                                as column_name
from pg_index index
join pg_class class on class.oid = index.indrelid
join pg_class index_class on index_class.oid = index.indexrelid
join pg_namespace namespace on namespace.oid = class.relnamespace
cross join lateral unnest(index.indkey::int2[]) with ordinality as key(number, position)
join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = key.number
where index.indisunique
  and index.indisvalid
  and index.indpred is null
  and index.indexprs is null
  and key.position <= index.indnkeyatts
  and not class.relispartition
  and namespace.nspname not in ('pg_catalog', 'information_schema')
  and namespace.nspname not like 'pg\_%'
order by namespace.nspname, class.relname, index_class.relname, key.position
