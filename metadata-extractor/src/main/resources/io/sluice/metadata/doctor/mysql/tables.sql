-- Tables of which changes cannot be matched to rows.
select t.table_schema as schema_name, t.table_name as table_name,
       concat('table ', t.table_schema, '.', t.table_name, ' has no primary key: its changes are told by all old values')
           as finding,
       concat('ALTER TABLE `', t.table_schema, '`.`', t.table_name, '` ADD PRIMARY KEY (…)') as statement
from information_schema.tables t
where t.table_type = 'BASE TABLE'
  and t.table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
  and not exists (select 1 from information_schema.table_constraints c
                  where c.table_schema = t.table_schema and c.table_name = t.table_name
                    and c.constraint_type = 'PRIMARY KEY')
order by 1, 2
