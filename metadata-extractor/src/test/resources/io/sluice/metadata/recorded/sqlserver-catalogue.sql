-- What a source looks like that lacks everything: the views of SQL Server that the doctor asks, with the columns that it asks for.
-- See <https://learn.microsoft.com/en-us/sql/relational-databases/system-catalog-views/>
create domain sysname as varchar(128);
create alias db_id for "io.sluice.metadata.support.VendorFunctions.databaseId";
create alias db_name for "io.sluice.metadata.support.VendorFunctions.databaseName";
create alias user_name for "io.sluice.metadata.support.VendorFunctions.userName";
create alias quotename for "io.sluice.metadata.support.VendorFunctions.quoted";
create alias is_member for "io.sluice.metadata.support.VendorFunctions.isMember";
create alias is_srvrolemember for "io.sluice.metadata.support.VendorFunctions.isMember";
create alias has_perms_by_name for "io.sluice.metadata.support.VendorFunctions.hasPermission";
create alias datalength for "io.sluice.metadata.support.VendorFunctions.length";
create schema sys;
create table sys.databases (name sysname, database_id int, recovery_model_desc varchar(60), is_cdc_enabled bit, is_published bit);
insert into sys.databases values ('erp', 5, 'SIMPLE', 0, 0), ('other', 6, 'SIMPLE', 0, 0);
create table sys.database_recovery_status (database_id int, last_log_backup_lsn numeric(25, 0));
insert into sys.database_recovery_status values (5, null), (6, null);
create table sys.schemas (schema_id int, name sysname);
insert into sys.schemas values (1, 'dbo'), (2, 'cdc');
create table sys.tables (object_id int, schema_id int, name sysname, is_ms_shipped bit, is_tracked_by_cdc bit);
insert into sys.tables values (1, 1, 'good', 0, 1), (2, 1, 'it''s [bad]', 0, 0), (3, 1, 'shipped', 1, 0), (4, 2, 'capture', 0, 0);
create table sys.indexes (object_id int, is_primary_key bit);
insert into sys.indexes values (1, 1), (2, 0);
create schema dbo;
create table dbo.cdc_jobs (database_id int, job_type varchar(20), pollinginterval bigint);
insert into dbo.cdc_jobs values (5, 'capture', 5), (5, 'cleanup', 0), (6, 'capture', 5);
create table dbo.good (id int, body clob);
insert into dbo.good values (1, repeat('x', 40000));
