-- What every check constraint says. Names of constraints are unique in a table of MariaDB only.
-- See <https://mariadb.com/docs/server/reference/system-tables/information-schema/information-schema-tables/information-schema-check_constraints-table>
select constraint_schema as schema_name,
       table_name        as table_name,
       null              as column_name,
       check_clause      as check_text
from information_schema.check_constraints
where constraint_schema not in ('mysql', 'information_schema', 'performance_schema', 'sys')
order by constraint_schema, table_name, constraint_name
