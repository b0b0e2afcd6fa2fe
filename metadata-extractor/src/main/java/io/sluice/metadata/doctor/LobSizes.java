package io.sluice.metadata.doctor;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.source.Patience;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The longest value of each LOB column beside the limit at which DMS cuts. It reads each table with LOBs once.
///
/// @param connection open connection
/// @param engine engine of the source
/// @param demands the limit, and how long a table may be read
record LobSizes(Connection connection, Engine engine, Demands demands) {

    LobSizes {
        requireNonNull(connection, "connection is null");
        requireNonNull(engine, "engine is null");
        requireNonNull(demands, "demands is null");
    }

    List<Ailment> ailments(List<TableContract> tables) throws SQLException {
        List<Ailment> ailments = new ArrayList<>();
        for (TableContract table : tables) {
            Map<Boolean, List<Column>> lobs =
                    table.columns().stream().filter(Column::isLob).collect(Collectors.partitioningBy(this::hasLength));
            if (!lobs.get(true).isEmpty()) {
                ailments.addAll(longest(table, lobs.get(true)));
            }
            lobs.get(false).forEach(column -> ailments.add(withoutLength(table, column)));
        }
        return ailments;
    }

    /// Oracle tells no length of a `LONG`.
    private boolean hasLength(Column column) {
        return engine != Engine.ORACLE || !sourceType(column).startsWith("LONG");
    }

    private Ailment withoutLength(TableContract table, Column column) {
        String name = table.id().qualifiedName();
        return new Ailment(
                "column '%s' of table '%s' is a %s, whose length no query tells, and is cut at %d KiB"
                        .formatted(column.name(), name, sourceType(column), demands.lobMaxKib()),
                "ALTER TABLE %s MODIFY (%s %s); or lobMaxKib in the policy of table '%s', by what its application writes"
                        .formatted(
                                name(table.id().schema(), table.id().table()),
                                quoted(column.name()),
                                sourceType(column).equals("LONG") ? "CLOB" : "BLOB",
                                name));
    }

    private static String sourceType(Column column) {
        return column.source().map(Column.Source::type).orElse("");
    }

    private List<Ailment> longest(TableContract table, List<Column> lobs) throws SQLException {
        List<Ailment> ailments = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(demands.patience().statementSeconds());
            try (ResultSet row = statement.executeQuery(query(table, lobs))) {
                row.next();
                for (int at = 0; at < lobs.size(); at++) {
                    long kib = Math.ceilDiv(row.getLong(at + 1), 1_024L);
                    if (kib > demands.lobMaxKib()) {
                        ailments.add(tooLong(table, lobs.get(at), kib));
                    }
                }
            }
        } catch (SQLException e) {
            Doctor.throwIfLost(connection, e);
            ailments.add(unmeasured(table, e));
        }
        return ailments;
    }

    private Ailment tooLong(TableContract table, Column column, long kib) {
        String name = table.id().qualifiedName();
        return new Ailment(
                "column '%s' of table '%s' has a value of %d KiB, which is cut at %d"
                        .formatted(column.name(), name, kib, demands.lobMaxKib()),
                "lobMaxKib: %d in the policy of table '%s'".formatted(kib, name));
    }

    private Ailment unmeasured(TableContract table, SQLException e) {
        String name = table.id().qualifiedName();
        if (Patience.isStatementOver(e)) {
            return new Ailment(
                    "LOBs of table '%s' cannot be measured within %d s"
                            .formatted(name, demands.patience().statementSeconds()),
                    "--read-timeout with more seconds; or lobMaxKib in the policy of table '%s', by what its application writes"
                            .formatted(name));
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new Ailment(
                "LOBs of table '%s' cannot be measured: %s".formatted(name, reason),
                "GRANT SELECT ON %s"
                        .formatted(name(table.id().schema(), table.id().table())));
    }

    /// The length of the longest value of each column, in bytes or in letters as the engine counts.
    String query(TableContract table, List<Column> lobs) {
        return lobs.stream()
                .map(lob -> "max(%s)".formatted(length(lob)))
                .collect(Collectors.joining(
                        ", ",
                        "select ",
                        " from " + name(table.id().schema(), table.id().table())));
    }

    private String length(Column lob) {
        String column = quoted(lob.name());
        return switch (engine) {
            // As text a bytea has two digits a byte.
            case POSTGRES -> "octet_length(%s)".formatted(sourceType(lob).equals("bytea") ? column : column + "::text");
            case MYSQL, MARIADB -> "octet_length(%s)".formatted(column);
            case ORACLE ->
                "dbms_lob.getlength(%s)"
                        .formatted(
                                sourceType(lob).equals("XMLTYPE")
                                        ? "xmlserialize(content %s as clob)".formatted(column)
                                        : column);
            case SQLSERVER -> "datalength(%s)".formatted(column);
        };
    }

    private String name(String schema, String table) {
        return "%s.%s".formatted(quoted(schema), quoted(table));
    }

    private String quoted(String name) {
        return switch (engine) {
            case POSTGRES, ORACLE -> "\"%s\"".formatted(name.replace("\"", "\"\""));
            case MYSQL, MARIADB -> "`%s`".formatted(name.replace("`", "``"));
            case SQLSERVER -> "[%s]".formatted(name.replace("]", "]]"));
        };
    }
}
