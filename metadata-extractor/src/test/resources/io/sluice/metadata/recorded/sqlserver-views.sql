-- The views of SQL Server that are asked, with columns that its reference documents. A query that names another column, or another
-- view, fails.
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
create table sys.databases (name sysname, database_id int, recovery_model_desc varchar(60), is_cdc_enabled tinyint, is_published tinyint);
create table sys.database_recovery_status (database_id int, last_log_backup_lsn numeric(25, 0));
create table sys.schemas (schema_id int, name sysname);
create table sys.objects (object_id int, name sysname, schema_id int, parent_object_id int, type varchar(2), is_ms_shipped tinyint);
create table sys.tables (object_id int, schema_id int, name sysname, is_ms_shipped tinyint, is_tracked_by_cdc tinyint,
                         is_memory_optimized tinyint default 0, temporal_type int default 0, temporal_type_desc varchar(60));
create table sys.columns (object_id int, name sysname, column_id int, system_type_id int, user_type_id int, max_length int,
                          precision int, scale int, collation_name sysname, is_nullable tinyint, is_computed tinyint, is_hidden tinyint,
                          is_sparse tinyint default 0, encryption_type int);
create table sys.types (name sysname, system_type_id int, user_type_id int, is_assembly_type tinyint);
create table sys.extended_properties (class int, major_id int, minor_id int, name sysname, value varchar(4000));
create table sys.indexes (object_id int, name sysname, index_id int, type int default 2, is_unique tinyint, is_primary_key tinyint,
                          is_disabled tinyint, is_hypothetical tinyint, has_filter tinyint);
create table sys.index_columns (object_id int, index_id int, column_id int, key_ordinal int, is_included_column tinyint);
create table sys.foreign_key_columns (constraint_object_id int, constraint_column_id int, parent_object_id int, parent_column_id int,
                                      referenced_object_id int, referenced_column_id int);
create table sys.check_constraints (name sysname, parent_object_id int, definition varchar(8000), is_disabled tinyint, is_not_trusted tinyint,
                                    is_ms_shipped tinyint);
create schema dbo;
create table dbo.cdc_jobs (database_id int, job_type varchar(20), pollinginterval bigint);
