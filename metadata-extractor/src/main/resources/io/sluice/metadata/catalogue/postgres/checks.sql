-- What every check constraint that holds for all rows of a table says, and what those of its columns' domains say of them.
select namespace.nspname                                as schema_name,
       class.relname                                    as table_name,
       null::text                                       as column_name,
       pg_get_expr(rule.conbin, rule.conrelid)          as check_text
from pg_constraint rule
join pg_class class on class.oid = rule.conrelid
join pg_namespace namespace on namespace.oid = class.relnamespace
where rule.contype = 'c'
  and rule.convalidated
  and not class.relispartition
union all
select namespace.nspname, class.relname, attribute.attname, pg_get_expr(rule.conbin, 0)
from pg_constraint rule
join pg_attribute attribute on attribute.atttypid = rule.contypid and attribute.attnum > 0 and not attribute.attisdropped
join pg_class class on class.oid = attribute.attrelid
join pg_namespace namespace on namespace.oid = class.relnamespace
where rule.contype = 'c'
  and rule.convalidated
  and rule.contypid <> 0
  and class.relkind in ('r', 'p')
  and not class.relispartition
order by 1, 2, 4
