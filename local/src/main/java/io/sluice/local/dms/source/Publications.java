package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.SqlName;
import io.sluice.local.dms.source.SourceTable.Identity;
import io.sluice.local.dms.source.SourceTable.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/// The source's list of tables whose changes are told.
///
/// A publication of updates and deletes for a table without replica identity makes the owner's own updates fail.
/// Such tables stand in a second publication that tells inserts only.
/// See <https://www.postgresql.org/docs/current/logical-replication-publication.html>
public final class Publications {

    private static final int FIRST_VERSION_WITH_PARTITION_ROOT = 13;

    private final Sessions sessions;
    private final String all;
    private final String inserts;

    /// @param sessions gives the words for a failure
    /// @param slot name of the slot, from which the publications take theirs
    public Publications(Sessions sessions, String slot) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.all = slot + "_all";
        this.inserts = slot + "_ins";
    }

    /// Both names, as the log's reader has to give them.
    public List<String> names() {
        return List.of(all, inserts);
    }

    /// Publishes the tables, in place of what an earlier run published.
    public void create(Connection connection, Collection<SourceTable> tables) {
        drop(connection);
        List<SourceTable> identified = tables.stream()
                .filter(table -> table.identity() != Identity.NONE)
                .toList();
        List<SourceTable> others = tables.stream()
                .filter(table -> table.identity() == Identity.NONE)
                .toList();
        create(connection, all, identified, "insert, update, delete, truncate");
        create(connection, inserts, others, "insert");
    }

    /// Removes both, if they are there.
    public void drop(Connection connection) {
        for (String name : names()) {
            execute(connection, "DROP PUBLICATION IF EXISTS " + SqlName.quoted(name));
        }
    }

    private void create(Connection connection, String name, List<SourceTable> tables, String operations) {
        String list = tables.isEmpty()
                ? ""
                : " FOR TABLE "
                        + String.join(
                                ", ", tables.stream().map(SourceTable::from).toList());
        execute(
                connection,
                "CREATE PUBLICATION %s%s WITH (publish = '%s'%s)"
                        .formatted(SqlName.quoted(name), list, operations, partitionRoot(connection, tables)));
    }

    private String partitionRoot(Connection connection, List<SourceTable> tables) {
        try {
            boolean partitioned = tables.stream().anyMatch(table -> table.storage() == Storage.PARTITIONED);
            boolean known = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_VERSION_WITH_PARTITION_ROOT;
            return partitioned && known ? ", publish_via_partition_root = true" : "";
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = warning");
            statement.execute(sql);
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }
}
