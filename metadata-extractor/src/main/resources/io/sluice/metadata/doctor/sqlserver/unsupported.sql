-- Tables that DMS leaves out, or of which it leaves out changes, without a word.
-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>
select s.name as schema_name, t.name as table_name,
       'table ' + s.name + '.' + t.name + ' is memory-optimised, which DMS does not support' as finding,
       'leave it out of the stack, or make it a table on disk' as statement
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
where t.is_ms_shipped = 0 and s.name <> 'cdc' and t.is_memory_optimized = 1
union all
select s.name, t.name, 'table ' + s.name + '.' + t.name + ' is temporal or the history of one, which DMS does not support',
       'leave it out of the stack; or ALTER TABLE ' + quotename(s.name) + '.' + quotename(t.name)
           + ' SET (SYSTEM_VERSIONING = OFF)'
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
where t.is_ms_shipped = 0 and s.name <> 'cdc' and t.temporal_type <> 0
union all
select s.name, t.name, 'table ' + s.name + '.' + t.name + ' has a columnstore index, which DMS does not support',
       'DROP INDEX ' + quotename(i.name) + ' ON ' + quotename(s.name) + '.' + quotename(t.name)
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
join sys.indexes i on i.object_id = t.object_id and i.type in (5, 6)
where t.is_ms_shipped = 0 and s.name <> 'cdc'
union all
select s.name, t.name, 'column ' + c.name + ' of table ' + s.name + '.' + t.name + ' is encrypted, which DMS does not support',
       'excludedColumns in the stack'
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
join sys.columns c on c.object_id = t.object_id and c.encryption_type is not null
where t.is_ms_shipped = 0 and s.name <> 'cdc'
union all
select s.name, t.name, 'column ' + c.name + ' of table ' + s.name + '.' + t.name + ' is sparse, which DMS does not support',
       'ALTER TABLE ' + quotename(s.name) + '.' + quotename(t.name) + ' ALTER COLUMN ' + quotename(c.name) + ' DROP SPARSE'
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
join sys.columns c on c.object_id = t.object_id and c.is_sparse = 1
where t.is_ms_shipped = 0 and s.name <> 'cdc'
union all
select s.name, t.name, 'table ' + s.name + '.' + t.name + ' has a name with quotes, backslashes, ; or --, which DMS does not support',
       'EXEC sp_rename, or leave it out of the stack'
from sys.tables t join sys.schemas s on s.schema_id = t.schema_id
where t.is_ms_shipped = 0 and s.name <> 'cdc'
  and (charindex('''', s.name + t.name) > 0 or charindex('"', s.name + t.name) > 0 or charindex('\', s.name + t.name) > 0
       or charindex(';', s.name + t.name) > 0 or charindex('--', s.name + t.name) > 0)
order by 1, 2, 3
