-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>; what is granted of the server is granted in
-- master: <https://learn.microsoft.com/en-us/sql/t-sql/statements/grant-server-permissions-transact-sql>
select cast(null as sysname) as schema_name, cast(null as sysname) as table_name,
       'recovery model is ' + recovery_model_desc + ', so the log is cut before it is read' as finding,
       'ALTER DATABASE ' + quotename(name) + ' SET RECOVERY FULL; then take a full backup' as statement
from sys.databases where database_id = db_id() and recovery_model_desc = 'SIMPLE'
union all
select null, null, 'the database is neither published nor set up for change data capture',
       'EXEC sys.sp_cdc_enable_db (RDS: EXEC msdb.dbo.rds_cdc_enable_db ''' + replace(name, '''', '''''') + ''')'
from sys.databases where database_id = db_id() and is_cdc_enabled = 0 and is_published = 0
union all
select null, null, 'user ' + user_name() + ' is neither db_owner nor sysadmin',
       'ALTER ROLE db_owner ADD MEMBER ' + quotename(user_name())
where coalesce(is_member('db_owner'), 0) = 0 and coalesce(is_srvrolemember('sysadmin'), 0) = 0
union all
select null, null, 'no full backup was taken, so the log is cut before it is read',
       'BACKUP DATABASE ' + quotename(db_name()) + ' TO DISK = N''…'' (RDS: turn on backups)'
from sys.database_recovery_status r join sys.databases d on d.database_id = r.database_id
where r.database_id = db_id() and r.last_log_backup_lsn is null and d.recovery_model_desc <> 'SIMPLE'
union all
select null, null, 'login ' + system_user + ' may not see the state of the server',
       'USE master; GRANT VIEW SERVER STATE TO ' + quotename(system_user)
where has_perms_by_name(null, null, 'VIEW SERVER STATE') = 0
union all
select null, null, 'user ' + user_name() + ' may not see definitions',
       'GRANT VIEW DEFINITION TO ' + quotename(user_name())
where has_perms_by_name(db_name(), 'DATABASE', 'VIEW DEFINITION') = 0
