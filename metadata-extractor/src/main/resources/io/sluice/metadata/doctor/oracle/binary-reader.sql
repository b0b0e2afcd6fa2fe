-- What DMS wants where it reads the files of the log. On RDS they are in two directories that a procedure makes; elsewhere
-- DMS makes directories itself, or finds those that somebody made.
-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
with grantees as (
    select user as name from dual union all select 'PUBLIC' from dual union all select role from session_roles
), granted as (
    select p.table_name as name, p.privilege
    from all_tab_privs p
    where p.table_schema = 'SYS' and p.grantee in (select name from grantees)
), rds as (
    select count(*) as users from all_users where username = 'RDSADMIN'
)
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'user ' || user || ' may not read DBA_DIRECTORIES' as finding,
       'GRANT SELECT ON SYS.DBA_DIRECTORIES TO "' || user || '"'
           || ' (RDS: exec rdsadmin.rdsadmin_util.grant_sys_object(''DBA_DIRECTORIES'',''' || user || ''',''SELECT''))'
           as statement
from dual
where not exists (select 1 from granted where name = 'DBA_DIRECTORIES' and privilege in ('SELECT', 'READ'))
  and not exists (select 1 from session_privs where privilege = 'SELECT ANY DICTIONARY')
union all
select null, null, 'user ' || user || ' may not make directories, nor read those of the log',
       'GRANT CREATE ANY DIRECTORY TO "' || user || '", or GRANT READ ON DIRECTORY … for each folder of the log'
from dual
where (select users from rds) = 0
  and not exists (select 1 from session_privs where privilege = 'CREATE ANY DIRECTORY')
  and not exists (select 1 from granted where name like 'DMS!_%' escape '!' and privilege = 'READ')
union all
select null, null, 'user ' || user || ' may not read directory ' || folder.name,
       'exec rdsadmin.rdsadmin_master_util.create_' || lower(folder.name) || '; GRANT READ ON DIRECTORY ' || folder.name
           || ' TO "' || user || '"'
from (select 'ARCHIVELOG_DIR' as name from dual union all select 'ONLINELOG_DIR' from dual) folder
where (select users from rds) > 0
  and not exists (select 1 from granted where granted.name like folder.name || '%' and privilege = 'READ')
union all
select null, null, 'user ' || user || ' may not execute ' || program.name,
       'GRANT EXECUTE ON SYS.' || program.name || ' TO "' || user || '"'
from (select 'DBMS_FILE_TRANSFER' as name from dual union all select 'DBMS_FILE_GROUP' from dual) program
where (select users from rds) = 0
  and not exists (select 1 from granted where granted.name = program.name and privilege = 'EXECUTE')
union all
select null, null, 'the log is in Automatic Storage Management, for which Binary Reader wants a second password',
       'capture: log-miner in the database''s block of the stack'
from dual
where exists (select 1 from v$logfile where member like '+%')
union all
select null, null, 'user ' || user || ' may not read V_$TRANSPORTABLE_PLATFORM',
       'GRANT SELECT ON SYS.V_$TRANSPORTABLE_PLATFORM TO "' || user || '"'
from dual
where exists (select 1 from v$logfile where member like '+%')
  and not exists (select 1 from granted where name = 'V_$TRANSPORTABLE_PLATFORM' and privilege in ('SELECT', 'READ'))
  and not exists (select 1 from session_privs where privilege = 'SELECT ANY DICTIONARY')
order by 3
