-- The columns of every foreign key with the columns they refer to.
select s.name  as schema_name,
       o.name  as table_name,
       c.name  as column_name,
       ts.name as target_schema,
       t.name  as target_table,
       tc.name as target_column
from sys.foreign_key_columns k
join sys.objects o on o.object_id = k.parent_object_id
join sys.schemas s on s.schema_id = o.schema_id
join sys.columns c on c.object_id = k.parent_object_id and c.column_id = k.parent_column_id
join sys.objects t on t.object_id = k.referenced_object_id
join sys.schemas ts on ts.schema_id = t.schema_id
join sys.columns tc on tc.object_id = k.referenced_object_id and tc.column_id = k.referenced_column_id
order by s.name, o.name, k.constraint_object_id, k.constraint_column_id
