-- Views that DMS reads, and what it must be allowed to do; LOGMINING, DBMS_LOGMNR and V_$LOGMNR where it captures by
-- LogMiner. See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'user ' || user || ' may not read ' || needed.name as finding,
       'GRANT SELECT ON ' || needed.name || ' TO ' || user
           || ' (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object(''' || needed.name || ''',''' || user
           || ''',''SELECT''))' as statement
from (select 'V_$ARCHIVED_LOG' as name from dual union all select 'V_$LOG' from dual
      union all select 'V_$LOGFILE' from dual union all select 'V_$DATABASE' from dual
      union all select 'V_$THREAD' from dual union all select 'V_$PARAMETER' from dual
      union all select 'V_$NLS_PARAMETERS' from dual union all select 'V_$TIMEZONE_NAMES' from dual
      union all select 'V_$TRANSACTION' from dual union all select 'V_$CONTAINERS' from dual
      union all select 'V_$LOGMNR_LOGS' from dual union all select 'V_$LOGMNR_CONTENTS' from dual) needed
where not exists (select 1 from all_tab_privs p
                  where p.table_schema = 'SYS' and p.table_name = needed.name
                    and p.grantee in (select user from dual union all select 'PUBLIC' from dual
                                      union all select role from session_roles))
  and not exists (select 1 from session_privs where privilege = 'SELECT ANY DICTIONARY')
union all
select null, null, 'user ' || user || ' has not the privilege ' || needed.name,
       'GRANT ' || needed.name || ' TO ' || user
from (select 'SELECT ANY TRANSACTION' as name from dual union all select 'LOGMINING' from dual) needed
where not exists (select 1 from session_privs s where s.privilege = needed.name)
union all
select null, null, 'user ' || user || ' may not execute DBMS_LOGMNR',
       'GRANT EXECUTE ON SYS.DBMS_LOGMNR TO ' || user
           || ' (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object(''DBMS_LOGMNR'',''' || user || ''',''EXECUTE''))'
from dual
where not exists (select 1 from all_tab_privs p
                  where p.table_schema = 'SYS' and p.table_name = 'DBMS_LOGMNR' and p.privilege = 'EXECUTE'
                    and p.grantee in (select user from dual union all select 'PUBLIC' from dual
                                      union all select role from session_roles))
order by 3
