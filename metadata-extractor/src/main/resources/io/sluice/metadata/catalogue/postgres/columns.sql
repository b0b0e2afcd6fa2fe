-- Every column of every table and view outside PostgreSQL's own schemas, in table and column order.
-- A partitioned table counts once, as the parent. Unlogged tables and generated columns are in no change stream.
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
), labels(type_oid, enum_values) as (
    select enumtypid, json_agg(enumlabel order by enumsortorder)::text from pg_enum group by enumtypid
)
select namespace.nspname                                           as schema_name,
       class.relname                                               as table_name,
       case class.relkind when 'v' then 'view' when 'm' then 'materialised view' else 'table' end
                                                                   as table_kind,
       table_comment.description                                   as table_comment,
       case when has_schema_privilege(namespace.oid, 'USAGE') and has_column_privilege(class.oid, attribute.attnum, 'SELECT')
            then 'true' else 'false' end                           as readable,
       attribute.attname                                           as column_name,
       column_comment.description                                  as column_comment,
       format_type(base.type_oid,
                   case when attribute.atttypmod <> -1 then attribute.atttypmod else base.type_modifier end)
                                                                   as declared_type,
       type.typtype::text                                          as type_kind,
       labels.enum_values                                          as enum_values,
       case when own_collation.collisdeterministic then 'deterministic' else 'nondeterministic' end
                                                                   as collation_kind,
       case when attribute.attnotnull or base.not_null then 'false' else 'true' end
                                                                   as nullable
from pg_class class
join pg_namespace namespace on namespace.oid = class.relnamespace
join pg_attribute attribute on attribute.attrelid = class.oid
join base on base.oid = attribute.atttypid
join pg_type type on type.oid = base.type_oid
left join pg_collation own_collation on own_collation.oid = attribute.attcollation
left join labels on labels.type_oid = base.type_oid
left join pg_description table_comment
       on table_comment.objoid = class.oid and table_comment.classoid = 'pg_class'::regclass
      and table_comment.objsubid = 0
left join pg_description column_comment
       on column_comment.objoid = class.oid and column_comment.classoid = 'pg_class'::regclass
      and column_comment.objsubid = attribute.attnum
where class.relkind in ('r', 'p', 'v', 'm')
  and not class.relispartition
  and class.relpersistence = 'p'
  and attribute.attnum > 0
  and not attribute.attisdropped
  and attribute.attgenerated = ''
  and namespace.nspname not in ('pg_catalog', 'information_schema')
  and namespace.nspname not like 'pg\_%'
order by namespace.nspname, class.relname, attribute.attnum
