-- Tables that DMS leaves out, or of which it leaves out changes, without a word.
-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
with tables as (
    select t.owner, t.table_name
    from all_tables t
    join all_users u on u.username = t.owner and u.oracle_maintained = 'N'
    where t.temporary = 'N' and t.nested = 'NO' and t.secondary = 'N' and coalesce(t.dropped, 'NO') = 'NO'
      and (t.iot_type is null or t.iot_type = 'IOT')
)
select t.owner as schema_name, t.table_name as table_name,
       'table ' || t.owner || '.' || t.table_name || ' has a name of over 30 bytes, which DMS does not support' as finding,
       'ALTER TABLE "' || t.owner || '"."' || t.table_name || '" RENAME TO …; or leave it out of the stack' as statement
from tables t where lengthb(t.table_name) > 30
union all
select t.owner, t.table_name,
       'table ' || t.owner || '.' || t.table_name || ' has an apostrophe in its name, which DMS does not support',
       'ALTER TABLE "' || t.owner || '"."' || t.table_name || '" RENAME TO …; or leave it out of the stack'
from tables t where instr(t.table_name, '''') > 0
union all
select t.owner, t.table_name,
       'column ' || c.column_name || ' of table ' || t.owner || '.' || t.table_name
           || ' has a name of over 30 bytes, which DMS does not support',
       'ALTER TABLE "' || t.owner || '"."' || t.table_name || '" RENAME COLUMN "' || c.column_name
           || '" TO …; or excludedColumns in the stack'
from tables t
join all_tab_cols c on c.owner = t.owner and c.table_name = t.table_name and c.hidden_column = 'NO'
where lengthb(c.column_name) > 30
union all
select t.owner, t.table_name,
       'table ' || t.owner || '.' || t.table_name || ' is index-organised with an overflow, of which DMS captures no changes',
       'CREATE TABLE … without OVERFLOW; or full loads alone'
from tables t
where exists (select 1 from all_tables o
              where o.owner = t.owner and o.iot_name = t.table_name and o.iot_type = 'IOT_OVERFLOW')
order by 1, 2, 3
