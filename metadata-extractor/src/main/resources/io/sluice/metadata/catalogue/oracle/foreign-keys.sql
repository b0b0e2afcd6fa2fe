-- The columns of every foreign key with the columns they refer to.
select c.owner        as schema_name,
       c.table_name   as table_name,
       k.column_name  as column_name,
       t.owner        as target_schema,
       t.table_name   as target_table,
       t.column_name  as target_column
from all_constraints c
join all_users u on u.username = c.owner and u.oracle_maintained = 'N'
join all_cons_columns k on k.owner = c.owner and k.constraint_name = c.constraint_name
join all_cons_columns t
  on t.owner = c.r_owner and t.constraint_name = c.r_constraint_name and t.position = k.position
where c.constraint_type = 'R'
order by c.owner, c.table_name, c.constraint_name, k.position
