-- The views of Oracle that are asked, with columns that its reference documents, of which some may be NULL where nobody expects it.
-- A query that names another column, or another view, fails.
-- See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/>
create table v$database (log_mode varchar(12), supplemental_log_data_min varchar(8), supplemental_log_data_all varchar(3));
create table v$archived_log (name varchar(513), first_time timestamp, deleted varchar(3));
create table v$logfile (group# int, status varchar(7), type varchar(7), member varchar(513));
create table all_users (username varchar(128) not null, oracle_maintained varchar(1));
create table all_tables (owner varchar(128) not null, table_name varchar(128) not null, iot_name varchar(128), iot_type varchar(12),
                         temporary varchar(1), nested varchar(3), secondary varchar(1), dropped varchar(3), partitioned varchar(3));
create table all_views (owner varchar(128) not null, view_name varchar(128) not null);
create table all_mviews (owner varchar(128) not null, mview_name varchar(128) not null);
create table all_tab_comments (owner varchar(128) not null, table_name varchar(128) not null, table_type varchar(11), comments varchar(4000));
create table all_col_comments (owner varchar(128) not null, table_name varchar(128) not null, column_name varchar(128) not null,
                               comments varchar(4000));
create table all_tab_cols (owner varchar(128) not null, table_name varchar(128) not null, column_name varchar(128) not null,
                           data_type varchar(128), data_type_mod varchar(3), data_type_owner varchar(128), data_length int not null,
                           data_precision int, data_scale int, nullable varchar(1), column_id int, char_length int, char_used varchar(1),
                           hidden_column varchar(3), virtual_column varchar(3), user_generated varchar(3), identity_column varchar(3),
                           collation varchar(100));
create table all_constraints (owner varchar(128), constraint_name varchar(128), constraint_type varchar(1), table_name varchar(128),
                              search_condition_vc varchar(4000), r_owner varchar(128), r_constraint_name varchar(128), status varchar(8),
                              validated varchar(13), index_owner varchar(128), index_name varchar(128));
create table all_cons_columns (owner varchar(128) not null, constraint_name varchar(128) not null, table_name varchar(128) not null,
                               column_name varchar(4000), position int);
create table all_indexes (owner varchar(128) not null, index_name varchar(128) not null, index_type varchar(27),
                          table_owner varchar(128) not null, table_name varchar(128) not null, uniqueness varchar(9), status varchar(8));
create table all_ind_columns (index_owner varchar(128) not null, index_name varchar(128) not null, table_owner varchar(128) not null,
                              table_name varchar(128) not null, column_name varchar(4000), column_position int not null);
create table all_log_groups (owner varchar(128) not null, log_group_name varchar(128), table_name varchar(128) not null,
                             log_group_type varchar(28), always varchar(11), generated varchar(14));
create table all_tab_privs (grantor varchar(128), grantee varchar(128), table_schema varchar(128), table_name varchar(128),
                            privilege varchar(40), type varchar(24));
create table session_roles (role varchar(128));
create table session_privs (privilege varchar(40));
create alias lengthb for "io.sluice.metadata.support.VendorFunctions.length";
create alias sys_context for "io.sluice.metadata.support.VendorFunctions.context";
create schema dbms_lob;
create alias dbms_lob.getlength for "io.sluice.metadata.support.VendorFunctions.length";
