-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MySQL.html>
-- The host of an account is written in quotes: <https://dev.mysql.com/doc/refman/8.4/en/account-names.html>
select null as schema_name, null as table_name, 'log_bin is off, so there is no log of changes' as finding,
       'log_bin = ON and server_id in the server''s configuration; then restart it (RDS: turn on backups)' as statement
from dual where @@global.log_bin = 0
union all
select null, null, concat('binlog_format is ', @@global.binlog_format, ', which does not tell the rows'),
       'SET GLOBAL binlog_format = ''ROW'''
from dual where @@global.binlog_format <> 'ROW'
union all
select null, null, concat('binlog_row_image is ', @@global.binlog_row_image, ', so old values are missing'),
       'SET GLOBAL binlog_row_image = ''FULL'''
from dual where @@global.binlog_row_image <> 'FULL'
union all
select null, null, concat('binlog_checksum is ', @@global.binlog_checksum, ', which DMS wants to be NONE'),
       'SET GLOBAL binlog_checksum = ''NONE'''
from dual where @@global.binlog_checksum <> 'NONE'
union all
select null, null, 'server_id is 0, so the server gives its log to nobody', 'SET GLOBAL server_id = 1'
from dual where @@global.server_id = 0
union all
select null, null, concat('user ', current_user(), ' may not ask where the log stands'),
       concat('GRANT REPLICATION CLIENT ON *.* TO ',
              quote(substring_index(current_user(), '@', 1)), '@', quote(substring_index(current_user(), '@', -1)))
from dual
where (select count(*) from information_schema.user_privileges
       where grantee = concat('''', substring_index(current_user(), '@', 1), '''@''',
                              substring_index(current_user(), '@', -1), '''')
         and privilege_type in ('REPLICATION CLIENT', 'BINLOG MONITOR', 'SUPER')) = 0
union all
select null, null, concat('user ', current_user(), ' may not read the log'),
       concat('GRANT REPLICATION SLAVE ON *.* TO ',
              quote(substring_index(current_user(), '@', 1)), '@', quote(substring_index(current_user(), '@', -1)))
from dual
where (select count(*) from information_schema.user_privileges
       where grantee = concat('''', substring_index(current_user(), '@', 1), '''@''',
                              substring_index(current_user(), '@', -1), '''')
         and privilege_type in ('REPLICATION SLAVE', 'SUPER')) = 0
