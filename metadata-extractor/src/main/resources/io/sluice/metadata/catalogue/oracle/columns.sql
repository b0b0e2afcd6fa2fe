-- Every column of every table and view that is not Oracle's own, in table and column order.
-- Partitions are not in this catalogue, and `dropped` is NULL for a table that has some. Virtual and invisible columns are
-- left out, as DMS leaves them out, and with them what Oracle hides for its own use; a column of an object type, as XMLTYPE
-- is one, counts as virtual because a hidden one holds its value. A materialised view is a table too: it counts as what it is.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_TAB_COLS.html>
-- and <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_TABLES.html>
with readable_tables as (
    select p.table_schema as owner, p.table_name
    from all_tab_privs p
    where p.privilege in ('SELECT', 'READ')
      and p.grantee in (select user from dual union all select 'PUBLIC' from dual union all select role from session_roles)
    group by p.table_schema, p.table_name
), everything as (
    select count(*) as privileges from session_privs where privilege in ('SELECT ANY TABLE', 'READ ANY TABLE')
)
select c.owner                                                       as schema_name,
       c.table_name                                                  as table_name,
       case when v.view_name is not null then 'view'
            when m.mview_name is not null then 'materialised view'
            else 'table' end                                         as table_kind,
       tc.comments                                                   as table_comment,
       case when c.owner = user or e.privileges > 0 or r.table_name is not null
            then 'true' else 'false' end                             as readable,
       c.column_name                                                 as column_name,
       cc.comments                                                   as column_comment,
       c.data_type                                                   as data_type,
       c.data_precision                                              as data_precision,
       c.data_scale                                                  as data_scale,
       c.data_length                                                 as data_length,
       c.char_length                                                 as char_length,
       c.collation                                                   as collation_name,
       case c.nullable when 'Y' then 'true' else 'false' end         as nullable
from all_tab_cols c
join all_users u on u.username = c.owner and u.oracle_maintained = 'N'
cross join everything e
left join all_tables t on t.owner = c.owner and t.table_name = c.table_name
left join all_views v on v.owner = c.owner and v.view_name = c.table_name
left join all_mviews m on m.owner = c.owner and m.mview_name = c.table_name
left join readable_tables r on r.owner = c.owner and r.table_name = c.table_name
left join all_tab_comments tc on tc.owner = c.owner and tc.table_name = c.table_name
left join all_col_comments cc
       on cc.owner = c.owner and cc.table_name = c.table_name and cc.column_name = c.column_name
where (v.view_name is not null
       or t.temporary = 'N' and t.nested = 'NO' and t.secondary = 'N' and coalesce(t.dropped, 'NO') = 'NO'
          and (t.iot_type is null or t.iot_type = 'IOT'))
  and c.hidden_column = 'NO'
  and (c.virtual_column = 'NO' or c.data_type_owner is not null or c.data_type = 'XMLTYPE')
  and c.table_name not like 'MLOG$!_%' escape '!'
  and c.table_name not like 'BIN$%'
  and c.table_name not like 'DR$%'
order by c.owner, c.table_name, c.column_id
