-- The source on RDS, where the log is in two directories.
insert into all_users values ('RDSADMIN', 'N');
insert into all_tab_privs (grantee, table_schema, table_name, privilege, type) values
  ('DMS', 'SYS', 'DBA_DIRECTORIES', 'SELECT', 'VIEW'), ('DMS', 'SYS', 'ARCHIVELOG_DIR', 'READ', 'DIRECTORY');
