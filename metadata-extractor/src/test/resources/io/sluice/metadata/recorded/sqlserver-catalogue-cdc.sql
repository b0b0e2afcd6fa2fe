-- The same source with MS-CDC turned on for the database alone.
update sys.databases set recovery_model_desc = 'FULL', is_cdc_enabled = 1 where database_id = 5;
