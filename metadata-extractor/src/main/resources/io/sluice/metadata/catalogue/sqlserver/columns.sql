-- Every column of every table and view of the database that is not SQL Server's own, in table and column order.
-- Partitions are not in this catalogue. Computed and hidden columns are left out.
-- A type that a user made counts as the type it stands for.
-- See <https://learn.microsoft.com/en-us/sql/relational-databases/system-catalog-views/sys-columns-transact-sql>
select s.name                                                            as schema_name,
       o.name                                                            as table_name,
       case when o.type = 'U' then 'table'
            when exists (select 1 from sys.indexes i where i.object_id = o.object_id and i.index_id = 1)
            then 'materialised view' else 'view' end                     as table_kind,
       cast(tp.value as nvarchar(4000))                                  as table_comment,
       case has_perms_by_name(quotename(s.name) + '.' + quotename(o.name), 'OBJECT', 'SELECT')
            when 1 then 'true' else 'false' end                          as readable,
       c.name                                                            as column_name,
       cast(cp.value as nvarchar(4000))                                  as column_comment,
       coalesce(base.name, own.name)                                     as type_name,
       c.max_length                                                      as max_length,
       c.precision                                                       as [precision],
       c.scale                                                           as [scale],
       c.collation_name                                                  as collation_name,
       case c.is_nullable when 1 then 'true' else 'false' end            as nullable
from sys.objects o
join sys.schemas s on s.schema_id = o.schema_id
join sys.columns c on c.object_id = o.object_id
join sys.types own on own.user_type_id = c.user_type_id
left join sys.types base
       on base.user_type_id = c.system_type_id and base.system_type_id = base.user_type_id and own.is_assembly_type = 0
left join sys.extended_properties tp
       on tp.class = 1 and tp.major_id = o.object_id and tp.minor_id = 0 and tp.name = 'MS_Description'
left join sys.extended_properties cp
       on cp.class = 1 and cp.major_id = o.object_id and cp.minor_id = c.column_id and cp.name = 'MS_Description'
where o.type in ('U', 'V')
  and o.is_ms_shipped = 0
  and s.name not in ('sys', 'cdc')
  and c.is_computed = 0
  and c.is_hidden = 0
order by s.name, o.name, c.column_id
