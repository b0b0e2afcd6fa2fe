package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.source.SourceTable.Identity;
import io.sluice.local.dms.source.SourceTable.Storage;
import io.sluice.local.dms.source.SourceTypes.SourceType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads which tables the source has, and what they look like.
///
/// Partitions are left out, since their rows are their parent's; so are unlogged tables, which have no log, and
/// generated columns, which the log does not tell.
public final class Catalogue {

    private static final String TABLES = """
            SELECT n.nspname, c.relname, c.relkind, c.relreplident,
                   EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND i.indisprimary),
                   EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid AND i.indisreplident)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'""";

    /// By its names, because `to_regclass` ends with an error in a schema that the user may not use: [SourceChecks]
    /// tells that, and whatever else stands in the way.
    private static final String TABLE = """
            (SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ? AND c.relname = ?)""";

    private static final String COLUMNS = """
            SELECT attname, atttypid, atttypmod
            FROM pg_catalog.pg_attribute a
            WHERE attrelid = %s AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum
            """.formatted(TABLE);

    private static final String KEY = """
            SELECT a.attname
            FROM pg_catalog.pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indrelid = %s AND i.indisprimary ORDER BY k.place
            """.formatted(TABLE);

    private final Sessions sessions;
    private final Connection connection;
    private final SourceTypes types;

    /// @param sessions gives the words for a failure
    /// @param connection session to ask, not used by others at the same time
    public Catalogue(Sessions sessions, Connection connection) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.connection = requireNonNull(connection, "connection is null");
        this.types = new SourceTypes(sessions, connection);
    }

    /// Every table by its name, without columns and key.
    public SortedMap<TableName, SourceTable> tables() {
        SortedMap<TableName, SourceTable> tables = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                TableName name = new TableName(row.getString(1), row.getString(2));
                Storage storage = row.getString(3).equals("p") ? Storage.PARTITIONED : Storage.OWN;
                Identity identity = identity(row.getString(4), row.getBoolean(5), row.getBoolean(6));
                tables.put(name, new SourceTable(name, List.of(), List.of(), identity, storage));
            }
            return tables;
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    /// The same table with its columns and key.
    public SourceTable describe(SourceTable table) {
        try {
            return new SourceTable(
                    table.name(), columns(table.name()), key(table.name()), table.identity(), table.storage());
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private List<SourceColumn> columns(TableName table) throws SQLException {
        List<SourceColumn> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table.schema());
            query.setString(2, table.table());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    SourceType type = types.of(row.getLong(2), row.getInt(3));
                    columns.add(new SourceColumn(row.getString(1), type.declared(), type.type()));
                }
            }
        }
        return columns;
    }

    private List<String> key(TableName table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(KEY)) {
            query.setString(1, table.schema());
            query.setString(2, table.table());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    key.add(row.getString(1));
                }
            }
        }
        return key;
    }

    private static Identity identity(String setting, boolean hasPrimaryKey, boolean hasIndex) {
        return switch (setting) {
            case "f" -> Identity.FULL;
            case "d" -> hasPrimaryKey ? Identity.KEY : Identity.NONE;
            case "i" -> hasIndex ? Identity.KEY : Identity.NONE;
            default -> Identity.NONE;
        };
    }
}
