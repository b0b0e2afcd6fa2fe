-- Every column of every table outside PostgreSQL's own schemas, in table and column order.
-- A domain counts as the type it stands for, with that type's length and precision.
with recursive base(oid, type_oid, type_modifier, not_null) as (
    select oid, oid, -1, false from pg_type where typtype <> 'd'
    union all
    select domain.oid, base.type_oid,
           case when domain.typtypmod <> -1 then domain.typtypmod else base.type_modifier end,
           domain.typnotnull or base.not_null
    from pg_type domain
    join base on base.oid = domain.typbasetype
    where domain.typtype = 'd'
)
select namespace.nspname                                           as schema_name,
       class.relname                                               as table_name,
       obj_description(class.oid, 'pg_class')                      as table_comment,
       attribute.attname                                           as column_name,
       col_description(class.oid, attribute.attnum)                as column_comment,
       format_type(base.type_oid,
                   case when attribute.atttypmod <> -1 then attribute.atttypmod else base.type_modifier end)
                                                                   as declared_type,
       type.typtype                                                as type_kind,
       not (attribute.attnotnull or base.not_null)                 as nullable
from pg_class class
join pg_namespace namespace on namespace.oid = class.relnamespace
join pg_attribute attribute on attribute.attrelid = class.oid
join base on base.oid = attribute.atttypid
join pg_type type on type.oid = base.type_oid
where class.relkind in ('r', 'p')
  and not class.relispartition
  and class.relpersistence = 'p'
  and attribute.attnum > 0
  and not attribute.attisdropped
  and attribute.attgenerated = ''
  and namespace.nspname not in ('pg_catalog', 'information_schema')
  and namespace.nspname not like 'pg\_%'
order by namespace.nspname, class.relname, attribute.attnum
