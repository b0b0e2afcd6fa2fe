-- What every enabled check constraint says. That of NOT NULL is one too, and says nothing that is not known.
-- A condition that fills this column may have been cut, and is left out: half of a list would refuse the other half.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_CONSTRAINTS.html>
select c.owner               as schema_name,
       c.table_name          as table_name,
       cast(null as varchar2(128)) as column_name,
       c.search_condition_vc as check_text
from all_constraints c
join all_users u on u.username = c.owner and u.oracle_maintained = 'N'
where c.constraint_type = 'C' and c.status = 'ENABLED' and c.validated = 'VALIDATED' and c.search_condition_vc is not null
  and lengthb(c.search_condition_vc) < 3900
order by c.owner, c.table_name, c.constraint_name
