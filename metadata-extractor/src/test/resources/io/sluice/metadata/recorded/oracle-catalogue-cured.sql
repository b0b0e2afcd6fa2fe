-- The same source after the doctor's statements were carried out.
update v$database set log_mode = 'ARCHIVELOG', supplemental_log_data_min = 'YES';
insert into v$archived_log values ('/arch/1', sysdate - interval '30' hour, 'NO');
insert into all_log_groups (owner, table_name, log_group_type) values
  ('ERP', 'Bad', 'ALL COLUMN LOGGING'), ('ERP', 'OTHER', 'ALL COLUMN LOGGING');
insert into all_constraints (owner, table_name, constraint_type, status) values
  ('ERP', 'Bad', 'P', 'ENABLED'), ('ERP', 'OTHER', 'P', 'ENABLED');
insert into all_tab_privs (grantee, table_schema, table_name, privilege) values
  ('DMS', 'SYS', 'V_$LOGMNR_CONTENTS', 'SELECT'), ('DMS', 'ERP', 'Bad', 'SELECT');
