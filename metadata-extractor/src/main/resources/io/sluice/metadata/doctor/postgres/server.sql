-- See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html>
select null::text as schema_name, null::text as table_name,
       format('wal_level is %s, so the log does not tell changes', current_setting('wal_level')) as finding,
       'ALTER SYSTEM SET wal_level = logical; then restart the server (RDS: rds.logical_replication = 1)' as statement
where current_setting('wal_level') <> 'logical'
union all
select null, null, 'no replication slot is free',
       format('ALTER SYSTEM SET max_replication_slots = %s; then restart the server',
              current_setting('max_replication_slots')::int + 5)
where current_setting('max_replication_slots')::int <= (select count(*) from pg_replication_slots)
union all
select null, null, 'no sender of the log is free',
       format('ALTER SYSTEM SET max_wal_senders = %s; then restart the server',
              current_setting('max_wal_senders')::int + 5)
where current_setting('max_wal_senders')::int <= (select count(*) from pg_stat_replication)
union all
select null, null, format('user %I may not replicate', current_user),
       format('ALTER ROLE %I REPLICATION; (RDS: GRANT rds_replication TO %I)', current_user, current_user)
from pg_roles role
where role.rolname = current_user
  and not role.rolsuper and not role.rolreplication
  and not exists (select from pg_roles special
                  where special.rolname = 'rds_replication' and pg_has_role(special.oid, 'MEMBER'))
union all
select null, null,
       format('wal_sender_timeout is %s, under which DMS loses its connection', current_setting('wal_sender_timeout')),
       'ALTER SYSTEM SET wal_sender_timeout = ''60s''; SELECT pg_reload_conf()'
where (select setting::int from pg_settings where name = 'wal_sender_timeout') between 1 and 9999
union all
select null, null,
       format('replication slot %L is not used and keeps the log: %s so far', slot_name,
              pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn))),
       format('SELECT pg_drop_replication_slot(%L); if nothing will use it again', slot_name)
from pg_replication_slots
where not active and restart_lsn is not null and not pg_is_in_recovery()
