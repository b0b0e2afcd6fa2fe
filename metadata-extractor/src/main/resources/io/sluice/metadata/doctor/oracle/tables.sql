-- Tables whose log lacks columns: lake and key updates need all of them. Tables that the user may not read.
-- `dropped` is NULL for a table with partitions; materialised views, their logs and parts of other tables are left out.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_TABLES.html>
with tables as (
    select t.owner, t.table_name
    from all_tables t
    join all_users u on u.username = t.owner and u.oracle_maintained = 'N'
    where t.temporary = 'N' and t.nested = 'NO' and t.secondary = 'N' and coalesce(t.dropped, 'NO') = 'NO'
      and (t.iot_type is null or t.iot_type = 'IOT')
      and t.table_name not like 'MLOG$!_%' escape '!'
      and t.table_name not like 'BIN$%'
      and t.table_name not like 'DR$%'
      and not exists (select 1 from all_mviews m where m.owner = t.owner and m.mview_name = t.table_name)
)
select t.owner as schema_name, t.table_name as table_name,
       'table ' || t.owner || '.' || t.table_name || ' does not log all columns' as finding,
       'ALTER TABLE "' || t.owner || '"."' || t.table_name || '" ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS' as statement
from tables t
where not exists (select 1 from all_log_groups g
                  where g.owner = t.owner and g.table_name = t.table_name
                    and g.log_group_type = 'ALL COLUMN LOGGING')
  and not exists (select 1 from v$database where supplemental_log_data_all = 'YES')
union all
select t.owner, t.table_name, 'table ' || t.owner || '.' || t.table_name || ' has no primary key',
       'ALTER TABLE "' || t.owner || '"."' || t.table_name || '" ADD PRIMARY KEY (…)'
from tables t
where not exists (select 1 from all_constraints c
                  where c.owner = t.owner and c.table_name = t.table_name and c.constraint_type = 'P'
                    and c.status = 'ENABLED')
union all
select t.owner, t.table_name, 'user ' || user || ' may not read table ' || t.owner || '.' || t.table_name,
       'GRANT SELECT ON "' || t.owner || '"."' || t.table_name || '" TO "' || user || '"'
from tables t
where t.owner <> user
  and not exists (select 1 from session_privs where privilege in ('SELECT ANY TABLE', 'READ ANY TABLE'))
  and not exists (select 1 from all_tab_privs p
                  where p.table_schema = t.owner and p.table_name = t.table_name and p.privilege in ('SELECT', 'READ')
                    and p.grantee in (select user from dual union all select 'PUBLIC' from dual
                                      union all select role from session_roles))
order by 1, 2, 3
