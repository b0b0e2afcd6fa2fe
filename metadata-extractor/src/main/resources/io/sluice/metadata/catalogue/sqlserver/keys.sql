-- The columns of every primary key and of every unique index without a filter, in key order.
-- See <https://learn.microsoft.com/en-us/sql/relational-databases/system-catalog-views/sys-indexes-transact-sql>
select s.name                                                          as schema_name,
       o.name                                                          as table_name,
       i.name                                                          as key_name,
       case i.is_primary_key when 1 then 'primary' else 'unique' end   as key_kind,
       c.name                                                          as column_name
from sys.indexes i
join sys.objects o on o.object_id = i.object_id and o.type = 'U' and o.is_ms_shipped = 0
join sys.schemas s on s.schema_id = o.schema_id
join sys.index_columns k on k.object_id = i.object_id and k.index_id = i.index_id and k.is_included_column = 0
join sys.columns c on c.object_id = k.object_id and c.column_id = k.column_id
where i.is_unique = 1
  and i.has_filter = 0
  and i.is_hypothetical = 0
  and k.key_ordinal > 0
  and i.is_disabled = 0
order by s.name, o.name, i.name, k.key_ordinal
