-- Archived logs that can still be read; DMS needs a day of them to go on after a stop.
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'archived logs reach back to ' || to_char(min(first_time), 'YYYY-MM-DD HH24:MI') || ' only' as finding,
       'in the job that removes them, RMAN: DELETE ARCHIVELOG ALL COMPLETED BEFORE ''SYSDATE-1'' '
           || '(RDS: exec rdsadmin.rdsadmin_util.set_configuration(''archivelog retention hours'', 24))' as statement
from v$archived_log
where deleted = 'NO'
having min(first_time) > sysdate - 1
