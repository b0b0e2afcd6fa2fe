-- A source that lacks everything.
insert into sys.databases values ('erp', 5, 'SIMPLE', 0, 0), ('other', 6, 'SIMPLE', 0, 0);
insert into sys.database_recovery_status values (5, null), (6, null);
insert into sys.schemas values (1, 'dbo'), (2, 'cdc');
insert into sys.tables (object_id, schema_id, name, is_ms_shipped, is_tracked_by_cdc) values
  (1, 1, 'good', 0, 1), (2, 1, 'it''s [bad]', 0, 0), (3, 1, 'shipped', 1, 0), (4, 2, 'capture', 0, 0);
insert into sys.indexes (object_id, is_primary_key) values (1, 1), (2, 0);
insert into dbo.cdc_jobs values (5, 'capture', 5), (5, 'cleanup', 0), (6, 'capture', 5);
create table dbo.good (id int, body clob);
insert into dbo.good values (1, repeat('x', 40000));
