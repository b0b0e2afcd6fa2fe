-- How long the log is kept; MySQL before 8.0 and MariaDB before 10.6 know expire_logs_days alone.
-- RDS removes its log by a setting of its own, which no query tells: mysql.rds_show_configuration.
select null as schema_name, null as table_name,
       concat('binlog_expire_logs_seconds is ', @@global.binlog_expire_logs_seconds, ', less than a day') as finding,
       'SET GLOBAL binlog_expire_logs_seconds = 86400 (RDS: CALL mysql.rds_set_configuration(''binlog retention hours'', 24))'
           as statement
from dual where @@global.binlog_expire_logs_seconds between 1 and 86399
