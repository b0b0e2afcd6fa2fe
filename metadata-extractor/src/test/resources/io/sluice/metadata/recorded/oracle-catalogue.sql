-- A source that lacks everything.
insert into v$database values ('NOARCHIVELOG', 'NO', 'NO');
insert into v$archived_log values (null, timestamp '2001-01-01 00:00:00', 'YES'), ('/arch/2', sysdate - interval '2' hour, 'NO');
insert into v$logfile values (1, null, 'ONLINE', '/redo/1.log');
insert into all_users values ('ERP', 'N'), ('SYSTEM', 'Y');
insert into all_tables (owner, table_name, temporary, nested, secondary, dropped, iot_type) values
  ('ERP', 'GOOD', 'N', 'NO', 'N', 'NO', null), ('ERP', 'Bad', 'N', 'NO', 'N', 'NO', null), ('ERP', 'OTHER', 'N', 'NO', 'N', null, 'IOT'),
  ('ERP', 'SCRATCH', 'Y', 'NO', 'N', 'NO', null), ('ERP', 'BIN$1', 'N', 'NO', 'N', 'YES', null), ('SYSTEM', 'T', 'N', 'NO', 'N', 'NO', null),
  ('ERP', 'SUMMED', 'N', 'NO', 'N', 'NO', null), ('ERP', 'MLOG$_GOOD', 'N', 'NO', 'N', 'NO', null),
  ('ERP', 'SYS_IOT_OVER_1', 'N', 'NO', 'N', 'NO', 'IOT_OVERFLOW');
insert into all_mviews values ('ERP', 'SUMMED');
insert into all_log_groups (owner, table_name, log_group_type) values
  ('ERP', 'GOOD', 'ALL COLUMN LOGGING'), ('ERP', 'Bad', 'PRIMARY KEY LOGGING');
insert into all_constraints (owner, table_name, constraint_type, status) values
  ('ERP', 'GOOD', 'P', 'ENABLED'), ('ERP', 'Bad', 'U', 'ENABLED'), ('ERP', 'OTHER', 'P', 'DISABLED');
insert into all_tab_privs (grantee, table_schema, table_name, privilege) values
  ('DMS', 'SYS', 'V_$ARCHIVED_LOG', 'SELECT'), ('DMS', 'SYS', 'V_$LOG', 'SELECT'), ('DMS', 'SYS', 'V_$LOGFILE', 'SELECT'),
  ('DMS', 'SYS', 'V_$DATABASE', 'SELECT'), ('DMS', 'SYS', 'V_$THREAD', 'SELECT'), ('DMS', 'SYS', 'V_$PARAMETER', 'SELECT'),
  ('PUBLIC', 'SYS', 'V_$NLS_PARAMETERS', 'SELECT'), ('PUBLIC', 'SYS', 'V_$TIMEZONE_NAMES', 'SELECT'),
  ('REPLICATOR', 'SYS', 'V_$TRANSACTION', 'SELECT'), ('DMS', 'SYS', 'V_$CONTAINERS', 'SELECT'), ('DMS', 'SYS', 'DBA_REGISTRY', 'READ'),
  ('DMS', 'SYS', 'OBJ$', 'SELECT'), ('DMS', 'SYS', 'DBA_TABLESPACES', 'SELECT'),
  ('DMS', 'SYS', 'V_$LOGMNR_LOGS', 'SELECT'), ('SOMEBODY', 'SYS', 'V_$LOGMNR_CONTENTS', 'SELECT'),
  ('DMS', 'ERP', 'GOOD', 'SELECT'), ('DMS', 'ERP', 'Bad', 'INSERT'), ('REPLICATOR', 'ERP', 'OTHER', 'READ');
insert into session_roles values ('REPLICATOR');
insert into session_privs values ('CREATE SESSION'), ('SELECT ANY TRANSACTION');
create schema erp;
create table erp.good (id int, body clob, old clob);
insert into erp.good values (1, repeat('x', 40000), 'x');
