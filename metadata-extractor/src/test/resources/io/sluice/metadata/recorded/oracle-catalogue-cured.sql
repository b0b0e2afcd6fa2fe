-- The same source after the doctor's statements were carried out.
update v$database set log_mode = 'ARCHIVELOG', supplemental_log_data_min = 'YES';
insert into v$archived_log values (sysdate - interval '30' hour, 'NO');
insert into all_log_groups values ('ERP', 'Bad', 'ALL COLUMN LOGGING'), ('ERP', 'OTHER', 'ALL COLUMN LOGGING');
insert into all_constraints values ('ERP', 'Bad', 'P'), ('ERP', 'OTHER', 'P');
insert into all_tab_privs values
  ('DMS', 'SYS', 'V_$LOGMNR_CONTENTS', 'SELECT'), ('DMS', 'SYS', 'DBMS_LOGMNR', 'EXECUTE'), ('DMS', 'ERP', 'Bad', 'SELECT');
insert into session_privs values ('LOGMINING');
