-- Tables of which changes are lost, or that the user may not read. The log of a partitioned table is its partitions', and
-- what is altered of the parent reaches none of them: the identity that counts is the least of theirs.
-- See <https://www.postgresql.org/docs/current/sql-altertable.html>
with recursive leaves(root, relid) as (
    select oid, oid from pg_class where relkind = 'p' and not relispartition
    union all
    select leaves.root, inherits.inhrelid from leaves join pg_inherits inherits on inherits.inhparent = leaves.relid
), identities(root, identity) as (
    select leaves.root, min(case part.relreplident when 'n' then 'a' else part.relreplident::text end)
    from leaves join pg_class part on part.oid = leaves.relid and part.relkind = 'r'
    group by leaves.root
), tables as (
    select namespace.nspname as schema_name, class.relname as table_name, class.oid, namespace.oid as namespace_oid,
           class.relkind as kind,
           replace(coalesce(identities.identity, class.relreplident::text), 'a', 'n') as identity,
           exists (select from pg_index index where index.indrelid = class.oid and index.indisprimary) as has_key
    from pg_class class
    join pg_namespace namespace on namespace.oid = class.relnamespace
    left join identities on identities.root = class.oid
    where class.relkind in ('r', 'p')
      and not class.relispartition
      and class.relpersistence = 'p'
      and namespace.nspname not in ('pg_catalog', 'information_schema')
      and namespace.nspname not like 'pg\_%'
)
select schema_name, table_name,
       format('table %I.%I has no primary key and no replica identity: its updates and deletes are lost',
              schema_name, table_name) as finding,
       case kind when 'p' then
            format('DO $$ DECLARE part regclass; BEGIN FOR part IN SELECT relid FROM pg_partition_tree(%L) WHERE isleaf '
                   'LOOP EXECUTE format(''ALTER TABLE %%s REPLICA IDENTITY FULL'', part); END LOOP; END $$; '
                   'again for each new partition, or give it a primary key', format('%I.%I', schema_name, table_name))
            else format('ALTER TABLE %I.%I REPLICA IDENTITY FULL; or give it a primary key', schema_name, table_name)
            end as statement
from tables where not has_key and identity in ('d', 'n')
union all
select schema_name, table_name,
       format('table %I.%I has replica identity NOTHING: its updates and deletes are lost', schema_name, table_name),
       case kind when 'p' then
            format('DO $$ DECLARE part regclass; BEGIN FOR part IN SELECT relid FROM pg_partition_tree(%L) WHERE isleaf '
                   'LOOP EXECUTE format(''ALTER TABLE %%s REPLICA IDENTITY DEFAULT'', part); END LOOP; END $$',
                   format('%I.%I', schema_name, table_name))
            else format('ALTER TABLE %I.%I REPLICA IDENTITY DEFAULT', schema_name, table_name) end
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
from tables
where exists (select from pg_attribute attribute
              where attribute.attrelid = tables.oid and attribute.attnum > 0 and not attribute.attisdropped
                and not has_column_privilege(tables.oid, attribute.attnum, 'SELECT'))
order by 1, 2, 3
