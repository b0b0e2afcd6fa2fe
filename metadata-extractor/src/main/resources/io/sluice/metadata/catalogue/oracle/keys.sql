-- The columns of every primary key and of every unique index on plain columns, in key order.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_IND_COLUMNS.html>
select c.owner                                                      as schema_name,
       c.table_name                                                 as table_name,
       c.constraint_name                                            as key_name,
       'primary'                                                    as key_kind,
       k.column_name                                                as column_name,
       k.position                                                   as position
from all_constraints c
join all_users u on u.username = c.owner and u.oracle_maintained = 'N'
join all_cons_columns k on k.owner = c.owner and k.constraint_name = c.constraint_name
where c.constraint_type = 'P' and c.status = 'ENABLED'
union all
select i.table_owner, i.table_name, i.index_name, 'unique', k.column_name, k.column_position
from all_indexes i
join all_users u on u.username = i.table_owner and u.oracle_maintained = 'N'
join all_ind_columns k on k.index_owner = i.owner and k.index_name = i.index_name
where i.uniqueness = 'UNIQUE' and i.index_type in ('NORMAL', 'NORMAL/REV') and i.status in ('VALID', 'N/A')
  and not exists (select 1 from all_constraints p
                  where p.owner = i.table_owner and p.table_name = i.table_name and p.constraint_type = 'P'
                    and p.index_name = i.index_name)
order by 1, 2, 3, 6
