-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
select cast(null as varchar2(128)) as schema_name, cast(null as varchar2(128)) as table_name,
       'log mode is ' || log_mode || ', so logs are overwritten before they are read' as finding,
       'SHUTDOWN IMMEDIATE; STARTUP MOUNT; ALTER DATABASE ARCHIVELOG; ALTER DATABASE OPEN (RDS: turn on backups)'
           as statement
from v$database where log_mode <> 'ARCHIVELOG'
union all
select null, null, 'minimal supplemental logging is off',
       'ALTER DATABASE ADD SUPPLEMENTAL LOG DATA '
           || '(RDS: exec rdsadmin.rdsadmin_util.alter_supplemental_logging(''ADD''))'
from v$database where supplemental_log_data_min = 'NO'
