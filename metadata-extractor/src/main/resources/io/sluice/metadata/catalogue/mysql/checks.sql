-- What every check constraint that is enforced says. Names of constraints are unique in a schema of MySQL, whose table of
-- conditions does not name the table. A server before 8.0.16 has no checks and reads the second half as a comment.
-- See <https://dev.mysql.com/doc/refman/8.4/en/information-schema-table-constraints-table.html>,
-- <https://dev.mysql.com/doc/refman/8.4/en/information-schema-check-constraints-table.html>
-- and <https://dev.mysql.com/doc/refman/8.4/en/comments.html>
select null as schema_name, null as table_name, null as column_name, null as check_text
from dual
where 1 = 0
/*!80016
union all
select t.table_schema, t.table_name, null, c.check_clause
from information_schema.table_constraints t
join information_schema.check_constraints c
  on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
where t.constraint_type = 'CHECK'
  and t.enforced = 'YES'
order by 1, 2, 4
*/
