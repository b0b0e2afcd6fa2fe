-- What every enabled check constraint says.
-- See <https://learn.microsoft.com/en-us/sql/relational-databases/system-catalog-views/sys-check-constraints-transact-sql>
select s.name       as schema_name,
       o.name       as table_name,
       null         as column_name,
       k.definition as check_text
from sys.check_constraints k
join sys.objects o on o.object_id = k.parent_object_id
join sys.schemas s on s.schema_id = o.schema_id
where k.is_disabled = 0 and k.is_not_trusted = 0 and k.is_ms_shipped = 0
order by s.name, o.name, k.name
