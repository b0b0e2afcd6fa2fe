-- Tables whose changes are not captured, that have no key, or that the user may not read.
select s.name as schema_name, t.name as table_name,
       'table ' + s.name + '.' + t.name + ' has no primary key, so MS-REPLICATION cannot publish it' as finding,
       'ALTER TABLE ' + quotename(s.name) + '.' + quotename(t.name) + ' ADD PRIMARY KEY (…); or use MS-CDC' as statement
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
where t.is_ms_shipped = 0 and s.name <> 'cdc'
  and t.is_tracked_by_cdc = 0
  and not exists (select 1 from sys.indexes i where i.object_id = t.object_id and i.is_primary_key = 1)
union all
select s.name, t.name, 'changes of table ' + s.name + '.' + t.name + ' are not captured',
       'EXEC sys.sp_cdc_enable_table @source_schema = N''' + replace(s.name, '''', '''''') + ''', @source_name = N'''
           + replace(t.name, '''', '''''')
           + ''', @role_name = NULL'
from sys.tables t
join sys.schemas s on s.schema_id = t.schema_id
join sys.databases d on d.database_id = db_id()
where t.is_ms_shipped = 0 and s.name <> 'cdc' and d.is_cdc_enabled = 1 and t.is_tracked_by_cdc = 0
union all
select s.name, t.name, 'user ' + user_name() + ' may not read table ' + s.name + '.' + t.name,
       'GRANT SELECT ON ' + quotename(s.name) + '.' + quotename(t.name) + ' TO ' + quotename(user_name())
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
where t.is_ms_shipped = 0 and s.name <> 'cdc'
  and has_perms_by_name(quotename(s.name) + '.' + quotename(t.name), 'OBJECT', 'SELECT') = 0
order by 1, 2, 3
