-- The same source after the doctor's statements were carried out.
update sys.databases set recovery_model_desc = 'FULL', is_cdc_enabled = 1 where database_id = 5;
update sys.database_recovery_status set last_log_backup_lsn = 1;
update sys.tables set is_tracked_by_cdc = 1;
update dbo.cdc_jobs set pollinginterval = 86399;
update sys.tables set name = 'was bad' where name = 'it''s [bad]';
