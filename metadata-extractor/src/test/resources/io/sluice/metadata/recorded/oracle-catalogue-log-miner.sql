-- What LogMiner wants, and nothing of what the binary reader wants.
insert into all_tab_privs (grantee, table_schema, table_name, privilege) values ('DMS', 'SYS', 'DBMS_LOGMNR', 'EXECUTE');
insert into session_privs values ('LOGMINING');
