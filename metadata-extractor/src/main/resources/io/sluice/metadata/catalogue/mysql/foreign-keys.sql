-- The columns of every foreign key with the columns they refer to.
select table_schema            as schema_name,
       table_name              as table_name,
       column_name             as column_name,
       referenced_table_schema as target_schema,
       referenced_table_name   as target_table,
       referenced_column_name  as target_column
from information_schema.key_column_usage
where referenced_table_name is not null
order by table_schema, table_name, constraint_name, ordinal_position
