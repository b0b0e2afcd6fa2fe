-- What DMS wants where it reads the log through the database.
-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'user ' || user || ' has not the privilege LOGMINING' as finding,
       'GRANT LOGMINING TO "' || user || '"' as statement
from dual
where not exists (select 1 from session_privs s where s.privilege = 'LOGMINING')
union all
select null, null, 'user ' || user || ' may not execute DBMS_LOGMNR',
       'GRANT EXECUTE ON SYS.DBMS_LOGMNR TO "' || user || '"'
           || ' (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object(''DBMS_LOGMNR'',''' || user || ''',''EXECUTE''))'
from dual
where not exists (select 1 from all_tab_privs p
                  where p.table_schema = 'SYS' and p.table_name = 'DBMS_LOGMNR' and p.privilege = 'EXECUTE'
                    and p.grantee in (select user from dual union all select 'PUBLIC' from dual
                                      union all select role from session_roles))
union all
select null, null, 'this is a pluggable database, whose log LogMiner does not read',
       'capture: binary-reader in the database''s block of the stack'
from dual
where sys_context('USERENV', 'CON_ID') not in ('0', '1')
order by 3
