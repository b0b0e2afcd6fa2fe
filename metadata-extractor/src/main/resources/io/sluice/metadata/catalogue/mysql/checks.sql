-- What every check constraint that is enforced says. Names of constraints are unique in a schema of MySQL.
-- See <https://dev.mysql.com/doc/refman/8.4/en/information-schema-table-constraints-table.html>
-- and <https://dev.mysql.com/doc/refman/8.4/en/information-schema-check-constraints-table.html>
select t.table_schema   as schema_name,
       t.table_name     as table_name,
       null             as column_name,
       c.check_clause   as `condition`
from information_schema.table_constraints t
join information_schema.check_constraints c
  on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
where t.constraint_type = 'CHECK'
  and t.enforced = 'YES'
order by t.table_schema, t.table_name, c.constraint_name
