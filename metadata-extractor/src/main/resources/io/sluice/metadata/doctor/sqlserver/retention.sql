-- Where changes are captured by MS-CDC, the capture job frees the log as far as it has read: DMS wants it to wait.
-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.CDC.html>
select cast(null as sysname) as schema_name, cast(null as sysname) as table_name,
       'the capture job reads the log every ' + cast(pollinginterval as varchar(20))
           + ' s, after which it may be cut before DMS has read it' as finding,
       'EXEC sys.sp_cdc_change_job @job_type = ''capture'', @pollinginterval = 86399; '
           + 'EXEC sys.sp_cdc_stop_job @job_type = ''capture''; EXEC sys.sp_cdc_start_job @job_type = ''capture'''
           as statement
from msdb.dbo.cdc_jobs
where database_id = db_id() and job_type = 'capture' and pollinginterval < 3599
