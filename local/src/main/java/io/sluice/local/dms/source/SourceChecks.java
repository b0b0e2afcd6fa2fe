package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import io.sluice.local.SqlName;
import io.sluice.local.dms.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Finds out whether the source can be read before anything is created on it.
public final class SourceChecks {

    private static final String SERVER = """
            SELECT current_setting('wal_level'),
                   current_setting('max_replication_slots')::int - (SELECT count(*) FROM pg_catalog.pg_replication_slots),
                   current_setting('max_wal_senders')::int - (SELECT count(*) FROM pg_catalog.pg_stat_replication),
                   r.rolsuper OR r.rolreplication OR EXISTS (
                       SELECT FROM pg_catalog.pg_roles g
                       WHERE g.rolname = 'rds_replication' AND pg_has_role(g.oid, 'MEMBER')),
                   has_database_privilege(current_database(), 'CREATE'), current_database(), current_user
            FROM pg_catalog.pg_roles r WHERE r.rolname = current_user""";

    private static final String TABLE = """
            SELECT has_schema_privilege(c.relnamespace, 'USAGE'), has_table_privilege(c.oid, 'SELECT'),
                   pg_has_role(c.relowner, 'USAGE'), pg_get_userbyid(c.relowner), current_user
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ?""";

    private final Sessions sessions;
    private final Connection connection;

    public SourceChecks(Sessions sessions, Connection connection) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.connection = requireNonNull(connection, "connection is null");
    }

    /// @throws LocalException with everything that stands in the way, each with the way out
    public void requireReadable(Collection<TableName> tables) {
        // Tables of one schema lack the same right to it, which is told once.
        Set<String> problems = new LinkedHashSet<>();
        try {
            checkServer(problems);
            for (TableName table : tables) {
                checkTable(table, problems);
            }
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
        if (!problems.isEmpty()) {
            throw new LocalException(String.join("\n", problems));
        }
    }

    private void checkServer(Set<String> problems) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SERVER);
                ResultSet row = query.executeQuery()) {
            row.next();
            if (!row.getString(1).equals("logical")) {
                problems.add(
                        "The source's wal_level is '%s', so its log does not tell changes. ".formatted(row.getString(1))
                                + "Run ALTER SYSTEM SET wal_level = logical and restart the source.");
            }
            if (row.getInt(2) < 1) {
                problems.add("The source has no free replication slot. "
                        + "Drop one that is not used (pg_drop_replication_slot) or raise max_replication_slots.");
            }
            if (row.getInt(3) < 1) {
                problems.add("The source has no free sender of its log. Raise max_wal_senders.");
            }
            if (!row.getBoolean(4)) {
                problems.add("User '%s' may not replicate. Run ALTER ROLE %s REPLICATION."
                        .formatted(row.getString(7), SqlName.quoted(row.getString(7))));
            }
            if (!row.getBoolean(5)) {
                problems.add("User '%s' may not create a publication. Run GRANT CREATE ON DATABASE %s TO %s."
                        .formatted(
                                row.getString(7), SqlName.quoted(row.getString(6)), SqlName.quoted(row.getString(7))));
            }
        }
    }

    private void checkTable(TableName table, Set<String> problems) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TABLE)) {
            query.setString(1, table.schema());
            query.setString(2, table.table());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String user = row.getString(5);
                String role = SqlName.quoted(user);
                if (!row.getBoolean(1)) {
                    problems.add("User '%s' may not use schema '%s'. Run GRANT USAGE ON SCHEMA %s TO %s."
                            .formatted(user, table.schema(), SqlName.quoted(table.schema()), role));
                }
                if (!row.getBoolean(2)) {
                    problems.add("User '%s' may not read table %s. Run GRANT SELECT ON %s TO %s."
                            .formatted(user, table, table.quoted(), role));
                }
                if (!row.getBoolean(3)) {
                    problems.add(
                            "User '%s' does not own table %s, so its changes cannot be published. Run GRANT %s TO %s."
                                    .formatted(user, table, SqlName.quoted(row.getString(4)), role));
                }
            }
        }
    }
}
