-- A SQL Server with every type, and with what a catalogue holds beside tables: what is extracted of it is in RecordedExtractorTest.
insert into sys.schemas (schema_id, name) values (1, 'dbo'), (5, 'sales'), (6, 'cdc');
insert into sys.types (name, system_type_id, user_type_id, is_assembly_type) values
  ('image', 34, 34, 0), ('text', 35, 35, 0), ('uniqueidentifier', 36, 36, 0), ('date', 40, 40, 0), ('time', 41, 41, 0),
  ('datetime2', 42, 42, 0), ('datetimeoffset', 43, 43, 0), ('tinyint', 48, 48, 0), ('smallint', 52, 52, 0),
  ('int', 56, 56, 0), ('smalldatetime', 58, 58, 0), ('real', 59, 59, 0), ('money', 60, 60, 0), ('datetime', 61, 61, 0),
  ('float', 62, 62, 0), ('sql_variant', 98, 98, 0), ('ntext', 99, 99, 0), ('bit', 104, 104, 0),
  ('decimal', 106, 106, 0), ('numeric', 108, 108, 0), ('smallmoney', 122, 122, 0), ('bigint', 127, 127, 0),
  ('varbinary', 165, 165, 0), ('varchar', 167, 167, 0), ('binary', 173, 173, 0), ('char', 175, 175, 0),
  ('timestamp', 189, 189, 0), ('nvarchar', 231, 231, 0), ('nchar', 239, 239, 0), ('xml', 241, 241, 0),
  ('hierarchyid', 240, 128, 1), ('geometry', 240, 129, 1), ('geography', 240, 130, 1), ('sysname', 231, 256, 0),
  ('Email', 231, 257, 0);
insert into sys.objects (object_id, name, schema_id, type, is_ms_shipped) values
  (100, 'everything', 1, 'U', 0),
  (101, 'Mixed Case', 1, 'U', 0),
  (102, 'shown', 1, 'V', 0),
  (103, 'everything', 5, 'U', 0),
  (104, 'indexed', 1, 'V', 0),
  (105, 'closed', 1, 'U', 0),
  (106, 'shipped', 1, 'U', 1),
  (107, 'captured', 6, 'U', 0);
insert into sys.columns (object_id, column_id, name, system_type_id, user_type_id, max_length, precision, scale, collation_name,
                         is_nullable, is_computed, is_hidden) values
  (100, 1, 'id', 127, 127, 8, 19, 0, null, 0, 0, 0),
  (100, 2, 'a', 56, 56, 4, 10, 0, null, 1, 0, 0),
  (100, 3, 'b', 52, 52, 2, 5, 0, null, 1, 0, 0),
  (100, 4, 'c', 48, 48, 1, 3, 0, null, 1, 0, 0),
  (100, 5, 'd', 104, 104, 1, 1, 0, null, 1, 0, 0),
  (100, 6, 'e', 106, 106, 9, 12, 2, null, 1, 0, 0),
  (100, 7, 'f', 108, 108, 17, 38, 10, null, 1, 0, 0),
  (100, 8, 'g', 60, 60, 8, 19, 4, null, 1, 0, 0),
  (100, 9, 'h', 122, 122, 4, 10, 4, null, 1, 0, 0),
  (100, 10, 'i', 62, 62, 8, 53, 0, null, 1, 0, 0),
  (100, 11, 'j', 59, 59, 4, 24, 0, null, 1, 0, 0),
  (100, 12, 'k', 40, 40, 3, 10, 0, null, 1, 0, 0),
  (100, 13, 'l', 61, 61, 8, 23, 3, null, 1, 0, 0),
  (100, 14, 'm', 42, 42, 8, 27, 7, null, 1, 0, 0),
  (100, 15, 'n', 58, 58, 4, 16, 0, null, 1, 0, 0),
  (100, 16, 'o', 43, 43, 10, 34, 7, null, 1, 0, 0),
  (100, 17, 'p', 41, 41, 5, 16, 7, null, 1, 0, 0),
  (100, 18, 'q', 175, 175, 3, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 19, 'r', 167, 167, 20, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 20, 's', 167, 167, -1, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 21, 't', 35, 35, 16, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 22, 'u', 239, 239, 6, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 23, 'v', 231, 231, 40, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 24, 'w', 231, 231, -1, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 25, 'x', 99, 99, 16, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 26, 'y', 173, 173, 4, 0, 0, null, 1, 0, 0),
  (100, 27, 'z', 165, 165, 16, 0, 0, null, 1, 0, 0),
  (100, 28, 'aa', 165, 165, -1, 0, 0, null, 1, 0, 0),
  (100, 29, 'ab', 34, 34, 16, 0, 0, null, 1, 0, 0),
  (100, 30, 'ac', 189, 189, 8, 0, 0, null, 1, 0, 0),
  (100, 31, 'ad', 36, 36, 16, 0, 0, null, 1, 0, 0),
  (100, 32, 'ae', 241, 241, -1, 0, 0, null, 1, 0, 0),
  (100, 33, 'af', 240, 128, 892, 0, 0, null, 1, 0, 0),
  (100, 34, 'ag', 240, 129, -1, 0, 0, null, 1, 0, 0),
  (100, 35, 'ah', 240, 130, -1, 0, 0, null, 1, 0, 0),
  (100, 36, 'ai', 98, 98, 8016, 0, 0, null, 1, 0, 0),
  (101, 1, 'Key Part', 165, 165, 16, 0, 0, null, 0, 0, 0),
  (101, 2, 'status', 167, 167, 4, 0, 0, 'Latin1_General_100_CS_AS', 1, 0, 0),
  (101, 3, 'parent', 127, 127, 8, 19, 0, null, 1, 0, 0),
  (102, 1, 'id', 127, 127, 8, 19, 0, null, 1, 0, 0),
  (103, 1, 'code', 231, 231, 20, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 0, 0, 0),
  (100, 37, 'aj', 231, 257, 100, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 38, 'ak', 231, 256, 256, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (100, 39, 'doubled', 56, 56, 4, 10, 0, null, 1, 1, 0),
  (100, 40, 'valid_from', 42, 42, 8, 27, 7, null, 0, 0, 1),
  (103, 2, 'note', 231, 231, 40, 0, 0, 'SQL_Latin1_General_CP1_CI_AS', 1, 0, 0),
  (104, 1, 'id', 127, 127, 8, 19, 0, null, 0, 0, 0),
  (105, 1, 'id', 127, 127, 8, 19, 0, null, 0, 0, 0),
  (106, 1, 'id', 127, 127, 8, 19, 0, null, 0, 0, 0),
  (107, 1, 'id', 127, 127, 8, 19, 0, null, 0, 0, 0);
insert into sys.extended_properties (class, major_id, minor_id, name, value) values
  (1, 100, 0, 'MS_Description', 'Alles über alles'), (1, 100, 1, 'MS_Description', 'première'), (7, 100, 1, 'MS_Description', 'an index');
insert into sys.indexes (object_id, index_id, name, is_unique, is_primary_key, has_filter, is_hypothetical, is_disabled) values
  (100, 1, 'PK', 1, 1, 0, 0, 0), (101, 1, 'PK2', 1, 1, 0, 0, 0), (104, 1, 'clustered', 1, 0, 0, 0, 0),
  (103, 2, 'by_code', 1, 0, 0, 0, 0), (103, 3, 'a_filtered', 1, 0, 1, 0, 0), (103, 4, 'a_guess', 1, 0, 0, 1, 0), (103, 5, 'a_disabled', 1, 0, 0, 0, 1);
-- An included column, and one that partitions alone, are in an index without a place in its key.
insert into sys.index_columns (object_id, index_id, column_id, key_ordinal, is_included_column) values
  (100, 1, 1, 1, 0), (100, 1, 2, 0, 0), (101, 1, 1, 1, 0), (104, 1, 1, 1, 0), (103, 2, 1, 1, 0), (103, 2, 2, 0, 1),
  (103, 3, 1, 1, 0), (103, 4, 1, 1, 0), (103, 5, 1, 1, 0);
insert into sys.foreign_key_columns (constraint_object_id, constraint_column_id, parent_object_id, parent_column_id,
                                     referenced_object_id, referenced_column_id) values
  (900, 1, 101, 3, 100, 1);
insert into sys.check_constraints (name, parent_object_id, definition, is_disabled, is_not_trusted, is_ms_shipped) values
  ('c0', 100, '([r]=''B'' OR [r]=''A'')', 0, 0, 0),
  ('c1', 100, '([d]=(1) OR [d]=(0))', 0, 0, 0),
  ('c2', 100, '([k]>=''20200101'')', 0, 0, 0),
  ('c3', 100, '([a]>(5) AND [b]>(3) OR [c]=(1))', 0, 0, 0),
  ('c4', 100, '(case when [r]=''X'' AND [a]>(0) AND [b]<(5) then (1) else (0) end=(1))', 0, 0, 0),
  ('c5', 100, '([e]>=(0) AND [e]<=(100))', 0, 0, 0),
  ('c6', 101, '([status]=''B'' OR [status]=''A'')', 0, 0, 0),
  ('disabled', 100, '([i]=(1))', 1, 1, 0),
  ('untrusted', 100, '([i]=(2))', 0, 1, 0);
