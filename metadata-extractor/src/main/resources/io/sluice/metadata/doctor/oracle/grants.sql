-- Views that DMS reads whichever way it captures changes. Whoever gets a grant is named as its catalogue has the name.
-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
with grantees as (
    select user as name from dual union all select 'PUBLIC' from dual union all select role from session_roles
), needed as (
    select 'V_$ARCHIVED_LOG' as name from dual union all select 'V_$LOG' from dual
    union all select 'V_$LOGFILE' from dual union all select 'V_$DATABASE' from dual
    union all select 'V_$THREAD' from dual union all select 'V_$PARAMETER' from dual
    union all select 'V_$NLS_PARAMETERS' from dual union all select 'V_$TIMEZONE_NAMES' from dual
    union all select 'V_$TRANSACTION' from dual union all select 'V_$CONTAINERS' from dual
    union all select 'V_$LOGMNR_LOGS' from dual union all select 'V_$LOGMNR_CONTENTS' from dual
    union all select 'DBA_REGISTRY' from dual union all select 'OBJ$' from dual
    union all select 'DBA_TABLESPACES' from dual
)
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'user ' || user || ' may not read ' || needed.name as finding,
       'GRANT SELECT ON SYS.' || needed.name || ' TO "' || user || '"'
           || ' (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object(''' || needed.name || ''',''' || user
           || ''',''SELECT''))' as statement
from needed
where not exists (select 1 from all_tab_privs p
                  where p.table_schema = 'SYS' and p.table_name = needed.name and p.privilege in ('SELECT', 'READ')
                    and p.grantee in (select name from grantees))
  and not exists (select 1 from session_privs where privilege = 'SELECT ANY DICTIONARY')
union all
select null, null, 'user ' || user || ' has not the privilege SELECT ANY TRANSACTION',
       'GRANT SELECT ANY TRANSACTION TO "' || user || '"'
from dual
where not exists (select 1 from session_privs s where s.privilege = 'SELECT ANY TRANSACTION')
union all
select null, null, 'this is the root of a container database, which DMS does not read',
       'in --source and in the stack the service of the pluggable database'
from dual
where sys_context('USERENV', 'CON_ID') = '1'
order by 3
