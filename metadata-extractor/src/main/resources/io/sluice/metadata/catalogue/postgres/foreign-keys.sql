-- The columns of every foreign key with the columns they refer to.
select namespace.nspname        as schema_name,
       class.relname            as table_name,
       attribute.attname        as column_name,
       target_namespace.nspname as target_schema,
       target.relname           as target_table,
       target_attribute.attname as target_column
from pg_constraint reference
join pg_class class on class.oid = reference.conrelid
join pg_namespace namespace on namespace.oid = class.relnamespace
join pg_class target on target.oid = reference.confrelid
join pg_namespace target_namespace on target_namespace.oid = target.relnamespace
cross join lateral unnest(reference.conkey, reference.confkey) with ordinality
    as pair(number, target_number, position)
join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum = pair.number
join pg_attribute target_attribute
  on target_attribute.attrelid = target.oid and target_attribute.attnum = pair.target_number
where reference.contype = 'f'
  and not class.relispartition
  and not target.relispartition
order by namespace.nspname, class.relname, reference.conname, pair.position
