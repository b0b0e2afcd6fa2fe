package io.sluice.metadata.doctor;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The longest value of each LOB column beside the limit at which DMS cuts. It reads each table with LOBs once.
///
/// @param connection open connection
/// @param engine engine of the source
/// @param lobMaxKib the limit
record LobSizes(Connection connection, Engine engine, int lobMaxKib) {

    LobSizes {
        requireNonNull(connection, "connection is null");
        requireNonNull(engine, "engine is null");
    }

    List<Ailment> ailments(List<TableContract> tables) {
        List<Ailment> ailments = new ArrayList<>();
        for (TableContract table : tables) {
            List<Column> lobs = table.columns().stream().filter(Column::isLob).toList();
            if (!lobs.isEmpty()) {
                ailments.addAll(longest(table, lobs));
            }
        }
        return ailments;
    }

    private List<Ailment> longest(TableContract table, List<Column> lobs) {
        List<Ailment> ailments = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(table, lobs))) {
            row.next();
            for (int at = 0; at < lobs.size(); at++) {
                long kib = Math.ceilDiv(row.getLong(at + 1), 1_024L);
                if (kib > lobMaxKib) {
                    ailments.add(new Ailment(
                            "column '%s' of table '%s' has a value of %d KiB, which is cut at %d"
                                    .formatted(lobs.get(at).name(), table.id().qualifiedName(), kib, lobMaxKib),
                            "lobMaxKib: %d in the policy of table '%s'"
                                    .formatted(kib, table.id().qualifiedName())));
                }
            }
        } catch (SQLException e) {
            ailments.add(new Ailment(
                    "LOBs of table '%s' cannot be measured: %s"
                            .formatted(
                                    table.id().qualifiedName(),
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("no reason given")),
                    "GRANT SELECT ON %s"
                            .formatted(name(table.id().schema(), table.id().table()))));
        }
        return ailments;
    }

    private String query(TableContract table, List<Column> lobs) {
        return lobs.stream()
                .map(lob -> "max(%s)".formatted(length(quoted(lob.name()))))
                .collect(Collectors.joining(
                        ", ",
                        "select ",
                        " from " + name(table.id().schema(), table.id().table())));
    }

    private String length(String column) {
        return switch (engine) {
            case POSTGRES -> "octet_length(%s::text)".formatted(column);
            case MYSQL, MARIADB -> "octet_length(%s)".formatted(column);
            case ORACLE -> "dbms_lob.getlength(%s)".formatted(column);
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
