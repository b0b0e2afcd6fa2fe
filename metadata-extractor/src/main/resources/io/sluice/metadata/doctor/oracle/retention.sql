-- Archived logs that can still be read; DMS needs a day of them to go on after a stop.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/V-ARCHIVED_LOG.html>
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'archived logs reach back to ' || to_char(oldest, 'YYYY-MM-DD HH24:MI') || ' only' as finding,
       'in the job that removes them, RMAN: DELETE ARCHIVELOG ALL COMPLETED BEFORE ''SYSDATE-1'' '
           || '(RDS: exec rdsadmin.rdsadmin_util.set_configuration(''archivelog retention hours'', 24))' as statement
from (select min(first_time) as oldest from v$archived_log where deleted = 'NO') logs
where oldest > sysdate - 1
