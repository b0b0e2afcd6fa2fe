-- The columns of every primary key and of every unique index of whole columns, in key order.
-- See <https://dev.mysql.com/doc/refman/8.4/en/information-schema-statistics-table.html>
select s.table_schema                                                     as schema_name,
       s.table_name                                                       as table_name,
       s.index_name                                                       as key_name,
       case s.index_name when 'PRIMARY' then 'primary' else 'unique' end  as key_kind,
       s.column_name                                                      as column_name
from information_schema.statistics s
where s.non_unique = 0
  and s.table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
  and not exists (
      select 1 from information_schema.statistics part
      where part.table_schema = s.table_schema and part.table_name = s.table_name and part.index_name = s.index_name
        and (part.sub_part is not null and part.index_name <> 'PRIMARY' or part.column_name is null))
order by s.table_schema, s.table_name, s.index_name, s.seq_in_index
