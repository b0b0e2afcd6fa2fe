-- Every column of every table and view outside the server's own schemas, in table and column order.
-- The parts of a partitioned table are not in this catalogue. Generated and invisible columns are left out.
-- The tables are taken out first, which gives them an index: without one, each column is held against each table.
-- See <https://dev.mysql.com/doc/refman/8.4/en/information-schema-columns-table.html>
select c.table_schema                                                          as schema_name,
       c.table_name                                                            as table_name,
       case t.table_type when 'VIEW' then 'view' else 'table' end              as table_kind,
       case t.table_type when 'VIEW' then null else t.table_comment end        as table_comment,
       case when c.privileges like '%select%' then 'true' else 'false' end      as readable,
       c.column_name                                                           as column_name,
       c.column_comment                                                        as column_comment,
       c.column_type                                                           as column_type,
       c.collation_name                                                        as collation_name,
       case c.is_nullable when 'YES' then 'true' else 'false' end              as nullable
from information_schema.columns c
join (select distinct table_schema, table_name, table_type, table_comment from information_schema.tables
      where table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')) t
  on t.table_schema = c.table_schema and t.table_name = c.table_name
where t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW')
  and c.table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
  and coalesce(c.generation_expression, '') = ''
  and c.extra not like '%INVISIBLE%'
order by c.table_schema, c.table_name, c.ordinal_position
