-- What a source looks like that lacks everything: the views of Oracle that the doctor asks, with the columns that it asks for.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/>
create table v$database (log_mode varchar(12), supplemental_log_data_min varchar(8), supplemental_log_data_all varchar(3));
insert into v$database values ('NOARCHIVELOG', 'NO', 'NO');
create table v$archived_log (first_time timestamp, deleted varchar(3));
insert into v$archived_log values (timestamp '2001-01-01 00:00:00', 'YES'), (sysdate - interval '2' hour, 'NO');
create table all_users (username varchar(128), oracle_maintained varchar(1));
insert into all_users values ('ERP', 'N'), ('SYSTEM', 'Y');
create table all_tables (owner varchar(128), table_name varchar(128), temporary varchar(1), nested varchar(3),
                         secondary varchar(1), dropped varchar(3));
insert into all_tables values
  ('ERP', 'GOOD', 'N', 'NO', 'N', 'NO'), ('ERP', 'Bad', 'N', 'NO', 'N', 'NO'), ('ERP', 'OTHER', 'N', 'NO', 'N', 'NO'),
  ('ERP', 'SCRATCH', 'Y', 'NO', 'N', 'NO'), ('ERP', 'BIN$1', 'N', 'NO', 'N', 'YES'), ('SYSTEM', 'T', 'N', 'NO', 'N', 'NO');
create table all_log_groups (owner varchar(128), table_name varchar(128), log_group_type varchar(28));
insert into all_log_groups values ('ERP', 'GOOD', 'ALL COLUMN LOGGING'), ('ERP', 'Bad', 'PRIMARY KEY LOGGING');
create table all_constraints (owner varchar(128), table_name varchar(128), constraint_type varchar(1));
insert into all_constraints values ('ERP', 'GOOD', 'P'), ('ERP', 'Bad', 'U');
create table all_tab_privs (grantee varchar(128), table_schema varchar(128), table_name varchar(128), privilege varchar(40));
insert into all_tab_privs values
  ('DMS', 'SYS', 'V_$ARCHIVED_LOG', 'SELECT'), ('DMS', 'SYS', 'V_$LOG', 'SELECT'), ('DMS', 'SYS', 'V_$LOGFILE', 'SELECT'),
  ('DMS', 'SYS', 'V_$DATABASE', 'SELECT'), ('DMS', 'SYS', 'V_$THREAD', 'SELECT'), ('DMS', 'SYS', 'V_$PARAMETER', 'SELECT'),
  ('PUBLIC', 'SYS', 'V_$NLS_PARAMETERS', 'SELECT'), ('PUBLIC', 'SYS', 'V_$TIMEZONE_NAMES', 'SELECT'),
  ('REPLICATOR', 'SYS', 'V_$TRANSACTION', 'SELECT'), ('DMS', 'SYS', 'V_$CONTAINERS', 'SELECT'),
  ('DMS', 'SYS', 'V_$LOGMNR_LOGS', 'SELECT'), ('SOMEBODY', 'SYS', 'V_$LOGMNR_CONTENTS', 'SELECT'),
  ('DMS', 'ERP', 'GOOD', 'SELECT'), ('DMS', 'ERP', 'Bad', 'INSERT'), ('REPLICATOR', 'ERP', 'OTHER', 'READ');
create table session_roles (role varchar(128));
insert into session_roles values ('REPLICATOR');
create table session_privs (privilege varchar(40));
insert into session_privs values ('CREATE SESSION'), ('SELECT ANY TRANSACTION');
create schema erp;
create table erp.good (id int, body clob, old clob);
insert into erp.good values (1, repeat('x', 40000), 'x');
create schema dbms_lob;
create alias dbms_lob.getlength for "io.sluice.metadata.support.VendorFunctions.length";
