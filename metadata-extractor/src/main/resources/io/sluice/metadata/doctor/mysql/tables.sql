-- Tables of which changes cannot be matched to rows, or that the user may not read.
select t.table_schema as schema_name, t.table_name as table_name,
       concat('table ', t.table_schema, '.', t.table_name, ' has no primary key: its changes are told by all old values')
           as finding,
       concat('ALTER TABLE `', replace(t.table_schema, '`', '``'), '`.`', replace(t.table_name, '`', '``'), '` ADD PRIMARY KEY (…)') as statement
from information_schema.tables t
where t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
  and t.table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
  and not exists (select 1 from information_schema.table_constraints c
                  where c.table_schema = t.table_schema and c.table_name = t.table_name
                    and c.constraint_type = 'PRIMARY KEY')
union all
select c.table_schema, c.table_name,
       concat('user ', current_user(), ' may not read every column of table ', c.table_schema, '.', c.table_name),
       concat('GRANT SELECT ON `', replace(c.table_schema, '`', '``'), '`.`', replace(c.table_name, '`', '``'), '` TO ',
              quote(substring_index(current_user(), '@', 1)), '@', quote(substring_index(current_user(), '@', -1)))
from information_schema.columns c
where c.table_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
group by c.table_schema, c.table_name
having min(c.privileges like '%select%') = 0
order by 1, 2, 3
