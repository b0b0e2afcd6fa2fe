-- What the binary reader wants, and nothing of what LogMiner wants.
insert into all_tab_privs (grantee, table_schema, table_name, privilege) values
  ('DMS', 'SYS', 'DBA_DIRECTORIES', 'SELECT'), ('DMS', 'SYS', 'DBMS_FILE_TRANSFER', 'EXECUTE'), ('PUBLIC', 'SYS', 'DBMS_FILE_GROUP', 'EXECUTE');
insert into session_privs values ('CREATE ANY DIRECTORY');
