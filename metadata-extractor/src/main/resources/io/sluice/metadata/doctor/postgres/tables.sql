-- Tables of which changes are lost, or that the user may not read.
with tables as (
    select namespace.nspname as schema_name, class.relname as table_name, class.oid, namespace.oid as namespace_oid,
           class.relreplident as identity,
           exists (select from pg_index index where index.indrelid = class.oid and index.indisprimary) as has_key
    from pg_class class
    join pg_namespace namespace on namespace.oid = class.relnamespace
    where class.relkind in ('r', 'p')
      and not class.relispartition
      and class.relpersistence = 'p'
      and namespace.nspname not in ('pg_catalog', 'information_schema')
      and namespace.nspname not like 'pg\_%'
)
select schema_name, table_name,
       format('table %I.%I has no primary key and no replica identity: its updates and deletes are lost',
              schema_name, table_name) as finding,
       format('ALTER TABLE %I.%I REPLICA IDENTITY FULL; or give it a primary key', schema_name, table_name) as statement
from tables where not has_key and identity in ('d', 'n')
union all
select schema_name, table_name,
       format('table %I.%I has replica identity NOTHING: its updates and deletes are lost', schema_name, table_name),
       format('ALTER TABLE %I.%I REPLICA IDENTITY DEFAULT', schema_name, table_name)
from tables where has_key and identity = 'n'
union all
select schema_name, table_name,
       format('user %I may not use schema %I of table %I', current_user, schema_name, table_name),
       format('GRANT USAGE ON SCHEMA %I TO %I', schema_name, current_user)
from tables where not has_schema_privilege(namespace_oid, 'USAGE')
union all
select schema_name, table_name,
       format('user %I may not read table %I.%I', current_user, schema_name, table_name),
       format('GRANT SELECT ON %I.%I TO %I', schema_name, table_name, current_user)
from tables where not has_table_privilege(oid, 'SELECT')
order by 1, 2, 3
