-- An Oracle with every type, and with what a catalogue holds beside tables: what is extracted of it is in RecordedExtractorTest.
insert into all_users (username, oracle_maintained) values ('ERP', 'N'), ('OTHER', 'N'), ('SYSTEM', 'Y');
insert into all_tables (owner, table_name, temporary, nested, secondary, dropped, iot_type, partitioned) values
  ('ERP', 'EVERYTHING', 'N', 'NO', 'N', 'NO', null, 'NO'), ('ERP', 'Mixed Case', 'N', 'NO', 'N', 'NO', 'IOT', 'NO'),
  ('ERP', 'PARTED', 'N', 'NO', 'N', null, null, 'YES'), ('ERP', 'CLOSED', 'N', 'NO', 'N', 'NO', null, 'NO'),
  ('ERP', 'SUMMED', 'N', 'NO', 'N', 'NO', null, 'NO'), ('OTHER', 'EVERYTHING', 'N', 'NO', 'N', 'NO', null, 'NO'),
  ('ERP', 'SYS_IOT_OVER_1', 'N', 'NO', 'N', 'NO', 'IOT_OVERFLOW', 'NO'), ('ERP', 'SCRATCH', 'Y', 'NO', 'N', 'NO', null, 'NO'),
  ('ERP', 'PARTS_NT', 'N', 'YES', 'N', 'NO', null, 'NO'), ('ERP', 'DR$TEXT$I', 'N', 'NO', 'N', 'NO', null, 'NO'),
  ('ERP', 'BIN$1$0', 'N', 'NO', 'N', null, null, 'YES'), ('ERP', 'MLOG$_EVERYTHING', 'N', 'NO', 'N', 'NO', null, 'NO'),
  ('SYSTEM', 'HELP', 'N', 'NO', 'N', 'NO', null, 'NO');
insert into all_views (owner, view_name) values ('ERP', 'SHOWN');
insert into all_mviews (owner, mview_name) values ('ERP', 'SUMMED');
insert into all_tab_comments (owner, table_name, table_type, comments) values ('ERP', 'EVERYTHING', 'TABLE', 'Alles über alles');
insert into all_col_comments (owner, table_name, column_name, comments) values ('ERP', 'EVERYTHING', 'ID', 'première');
insert into session_roles (role) values ('REPLICATOR');
insert into all_tab_privs (grantee, table_schema, table_name, privilege, type) values
  ('DMS', 'ERP', 'EVERYTHING', 'SELECT', 'TABLE'), ('DMS', 'ERP', 'Mixed Case', 'READ', 'TABLE'), ('PUBLIC', 'ERP', 'PARTED', 'SELECT', 'TABLE'),
  ('REPLICATOR', 'ERP', 'SHOWN', 'SELECT', 'VIEW'), ('DMS', 'ERP', 'SUMMED', 'SELECT', 'TABLE'), ('DMS', 'OTHER', 'EVERYTHING', 'SELECT', 'TABLE'),
  ('DMS', 'ERP', 'CLOSED', 'INSERT', 'TABLE'), ('SOMEBODY', 'ERP', 'CLOSED', 'SELECT', 'TABLE');
insert into all_tab_cols (owner, table_name, column_id, column_name, data_type, data_type_owner, data_precision, data_scale,
                          data_length, char_length, nullable, hidden_column, virtual_column, collation) values
  ('ERP', 'EVERYTHING', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'N', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 2, 'TINY', 'NUMBER', null, 2, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 3, 'SMALL', 'NUMBER', null, 4, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 4, 'MIDDLE', 'NUMBER', null, 9, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 5, 'WHOLE', 'NUMBER', null, null, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 6, 'FREE', 'NUMBER', null, null, null, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 7, 'PRICE', 'NUMBER', null, 12, 2, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 8, 'ROUNDED', 'NUMBER', null, 8, -2, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 9, 'F_SINGLE', 'FLOAT', null, 24, null, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 10, 'F_REAL', 'FLOAT', null, 63, null, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 11, 'F_FULL', 'FLOAT', null, 126, null, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 12, 'B_FLOAT', 'BINARY_FLOAT', null, null, null, 4, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 13, 'B_DOUBLE', 'BINARY_DOUBLE', null, null, null, 8, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 14, 'C', 'CHAR', null, null, null, 12, 3, 'Y', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'EVERYTHING', 15, 'V', 'VARCHAR2', null, null, null, 80, 20, 'Y', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'EVERYTHING', 16, 'NC', 'NCHAR', null, null, null, 6, 3, 'Y', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'EVERYTHING', 17, 'NV', 'NVARCHAR2', null, null, null, 40, 20, 'Y', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'EVERYTHING', 18, 'D', 'DATE', null, null, null, 7, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 19, 'TS', 'TIMESTAMP(6)', null, null, 6, 11, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 20, 'TSZ', 'TIMESTAMP(6) WITH TIME ZONE', null, null, 6, 13, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 21, 'TSL', 'TIMESTAMP(3) WITH LOCAL TIME ZONE', null, null, 3, 11, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 22, 'IY', 'INTERVAL YEAR(2) TO MONTH', null, 2, 0, 5, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 23, 'IDS', 'INTERVAL DAY(2) TO SECOND(6)', null, 2, 6, 11, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 24, 'R', 'RAW', null, null, null, 16, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 25, 'LR', 'LONG', null, null, null, 0, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 26, 'CL', 'CLOB', null, null, null, 4000, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 27, 'NCL', 'NCLOB', null, null, null, 4000, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 28, 'BL', 'BLOB', null, null, null, 4000, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 29, 'BF', 'BFILE', null, null, null, 530, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 30, 'RI', 'ROWID', null, null, null, 10, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 31, 'UR', 'UROWID', null, null, null, 4000, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'EVERYTHING', 32, 'X', 'XMLTYPE', 'PUBLIC', null, null, 2000, 0, 'Y', 'NO', 'YES', null),
  ('ERP', 'EVERYTHING', null, 'SYS_NC00033$', 'BLOB', null, null, null, 4000, 0, 'Y', 'YES', 'NO', null),
  ('ERP', 'Mixed Case', 1, 'Key Part', 'RAW', null, null, null, 16, 0, 'N', 'NO', 'NO', null),
  ('ERP', 'Mixed Case', 2, 'status', 'VARCHAR2', null, null, null, 4, 4, 'Y', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'Mixed Case', 3, 'PARENT', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'SHOWN', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'SUMMED', 1, 'TOTAL', 'NUMBER', null, null, null, 22, 0, 'Y', 'NO', 'NO', null),
  ('OTHER', 'EVERYTHING', 1, 'CODE', 'VARCHAR2', null, null, null, 10, 10, 'N', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'EVERYTHING', 33, 'PLACE', 'PLACE_T', 'ERP', null, null, 1, 0, 'Y', 'NO', 'YES', null),
  ('ERP', 'EVERYTHING', 34, 'DOUBLED', 'NUMBER', null, null, null, 22, 0, 'Y', 'NO', 'YES', null),
  ('ERP', 'EVERYTHING', null, 'UNSEEN', 'NUMBER', null, null, null, 22, 0, 'Y', 'YES', 'NO', null),
  ('ERP', 'Mixed Case', 4, 'ANY_CASE', 'VARCHAR2', null, null, null, 4, 4, 'Y', 'NO', 'NO', 'BINARY_CI'),
  ('ERP', 'Mixed Case', 5, 'LISTED', 'VARCHAR2', null, null, null, 4, 4, 'Y', 'NO', 'NO', 'USING_NLS_COMP'),
  ('ERP', 'PARTED', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'N', 'NO', 'NO', null),
  ('ERP', 'CLOSED', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'SYS_IOT_OVER_1', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'SCRATCH', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'PARTS_NT', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'DR$TEXT$I', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'BIN$1$0', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('ERP', 'MLOG$_EVERYTHING', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null),
  ('SYSTEM', 'HELP', 1, 'ID', 'NUMBER', null, 10, 0, 22, 0, 'Y', 'NO', 'NO', null);
insert into all_constraints (owner, constraint_name, constraint_type, table_name, search_condition_vc, r_owner, r_constraint_name,
                             status, validated, index_owner, index_name) values
  ('ERP', 'PK_EVERYTHING', 'P', 'EVERYTHING', null, null, null, 'ENABLED', 'VALIDATED', 'ERP', 'PK_EVERYTHING'),
  ('ERP', 'SYS_C001', 'P', 'Mixed Case', null, null, null, 'ENABLED', 'VALIDATED', 'ERP', 'SYS_C001'),
  ('ERP', 'SYS_C002', 'C', 'EVERYTHING', '"ID" IS NOT NULL', null, null, 'ENABLED', 'VALIDATED', null, null),
  ('ERP', 'SYS_C003', 'C', 'EVERYTHING', 'price BETWEEN 0 AND 100 ', null, null, 'ENABLED', 'VALIDATED', null, null),
  ('ERP', 'SYS_C004', 'C', 'EVERYTHING', 'tiny > 5', null, null, 'ENABLED', 'NOT VALIDATED', null, null),
  ('ERP', 'SYS_C005', 'C', 'EVERYTHING', 'tiny > 6', null, null, 'DISABLED', 'NOT VALIDATED', null, null),
  ('ERP', 'SYS_C006', 'C', 'Mixed Case', '"status" IN (''A'',''B'')', null, null, 'ENABLED', 'VALIDATED', null, null),
  ('ERP', 'SYS_C007', 'C', 'Mixed Case', 'any_case IN (''A'',''B'')', null, null, 'ENABLED', 'VALIDATED', null, null),
  ('ERP', 'TO_EVERYTHING', 'R', 'Mixed Case', null, 'ERP', 'PK_EVERYTHING', 'ENABLED', 'VALIDATED', null, null);
-- A condition of which the catalogue keeps the beginning alone.
insert into all_constraints (owner, constraint_name, constraint_type, table_name, search_condition_vc, status, validated)
select 'ERP', 'SYS_C008', 'C', 'Mixed Case', substr('"LISTED" IN (''A''' || repeat(',''B''', 1000), 1, 4000), 'ENABLED', 'VALIDATED';
insert into all_cons_columns (owner, constraint_name, table_name, column_name, position) values
  ('ERP', 'PK_EVERYTHING', 'EVERYTHING', 'ID', 1), ('ERP', 'SYS_C001', 'Mixed Case', 'Key Part', 1),
  ('ERP', 'SYS_C003', 'EVERYTHING', 'PRICE', null), ('ERP', 'TO_EVERYTHING', 'Mixed Case', 'PARENT', 1);
insert into all_indexes (owner, index_name, index_type, table_owner, table_name, uniqueness, status) values
  ('ERP', 'PK_EVERYTHING', 'NORMAL', 'ERP', 'EVERYTHING', 'UNIQUE', 'VALID'),
  ('ERP', 'SYS_C001', 'IOT - TOP', 'ERP', 'Mixed Case', 'UNIQUE', 'VALID'),
  ('OTHER', 'BY_CODE', 'NORMAL', 'OTHER', 'EVERYTHING', 'UNIQUE', 'VALID'),
  ('OTHER', 'BY_UPPER', 'FUNCTION-BASED NORMAL', 'OTHER', 'EVERYTHING', 'UNIQUE', 'VALID'),
  ('ERP', 'PARTED_ID', 'NORMAL/REV', 'ERP', 'PARTED', 'UNIQUE', 'N/A'), ('ERP', 'A_SLOW', 'NORMAL', 'ERP', 'PARTED', 'NONUNIQUE', 'VALID');
insert into all_ind_columns (index_owner, index_name, table_owner, table_name, column_name, column_position) values
  ('ERP', 'PK_EVERYTHING', 'ERP', 'EVERYTHING', 'ID', 1), ('ERP', 'SYS_C001', 'ERP', 'Mixed Case', 'Key Part', 1),
  ('OTHER', 'BY_CODE', 'OTHER', 'EVERYTHING', 'CODE', 1), ('OTHER', 'BY_UPPER', 'OTHER', 'EVERYTHING', 'SYS_NC00002$', 1),
  ('ERP', 'PARTED_ID', 'ERP', 'PARTED', 'ID', 1), ('ERP', 'A_SLOW', 'ERP', 'PARTED', 'ID', 1);
