-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>
select cast(null as sysname) as schema_name, cast(null as sysname) as table_name,
       'recovery model is ' + recovery_model_desc + ', so the log is cut before it is read' as finding,
       'ALTER DATABASE ' + quotename(name) + ' SET RECOVERY FULL; then take a full backup' as statement
from sys.databases where database_id = db_id() and recovery_model_desc = 'SIMPLE'
union all
select null, null, 'the database is neither published nor set up for change data capture',
       'EXEC sys.sp_cdc_enable_db (RDS: EXEC msdb.dbo.rds_cdc_enable_db ''' + name + ''')'
from sys.databases where database_id = db_id() and is_cdc_enabled = 0 and is_published = 0
union all
select null, null, 'user ' + user_name() + ' is neither db_owner nor sysadmin',
       'ALTER ROLE db_owner ADD MEMBER ' + quotename(user_name())
where coalesce(is_member('db_owner'), 0) = 0 and coalesce(is_srvrolemember('sysadmin'), 0) = 0
