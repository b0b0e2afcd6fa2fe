package io.sluice.metadata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.PostgresTypes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads contracts from PostgreSQL's catalogue: two queries, however many tables there are.
///
/// Ordinary and partitioned tables count, a partitioned one once as its parent. Generated columns are left out:
/// they are not in the change stream, so DMS does not write them.
///
/// @param database name the pipeline gives the source
/// @param options endpoint settings that decide the types in a file
public record PostgresExtractor(String database, EndpointOptions options) {

    private static final String COLUMNS = PostgresQueries.read("columns.sql");
    private static final String KEYS = PostgresQueries.read("keys.sql");

    public PostgresExtractor {
        requireNonNull(database, "database is null");
        requireNonNull(options, "options is null");
    }

    /// The contracts of the selected tables, as version 1 each, in table order.
    public List<TableContract> extract(Connection connection, TableSelection selection) throws SQLException {
        Map<TableId, List<String>> keys = keys(connection);
        List<TableContract> contracts = new ArrayList<>();
        for (Map.Entry<TableId, Table> entry : tables(connection).entrySet()) {
            TableId id = entry.getKey();
            if (selection.matches(id.schema(), id.table())) {
                Table table = entry.getValue();
                contracts.add(
                        new TableContract(id, 1, table.columns, keys.getOrDefault(id, List.of()), table.properties));
            }
        }
        return contracts;
    }

    private Map<TableId, Table> tables(Connection connection) throws SQLException {
        Map<TableId, Table> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                TableId id = id(row);
                Table table = tables.computeIfAbsent(id, _ -> new Table(new ArrayList<>(), new LinkedHashMap<>()));
                text(row, "table_comment").ifPresent(comment -> table.properties.put("description", comment));
                table.columns.add(column(row));
            }
        }
        return tables;
    }

    private Map<TableId, List<String>> keys(Connection connection) throws SQLException {
        Map<TableId, List<String>> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEYS)) {
            while (row.next()) {
                Array columns = row.getArray("columns");
                keys.put(id(row), List.of((String[]) columns.getArray()));
            }
        }
        return keys;
    }

    private Column column(ResultSet row) throws SQLException {
        String declared = row.getString("declared_type");
        DmsColumn dms = PostgresTypes.of(declared, PostgresTypes.Kind.of(row.getString("type_kind")));
        Map<String, JsonNode> other = new LinkedHashMap<>();
        text(row, "column_comment").ifPresent(comment -> other.put("description", comment));
        return new Column(
                row.getString("column_name"),
                dms.columnType(options),
                row.getBoolean("nullable"),
                Optional.of(new Column.Source(declared, dms.type().isLob())),
                other);
    }

    private TableId id(ResultSet row) throws SQLException {
        return new TableId(database, row.getString("schema_name"), row.getString("table_name"));
    }

    private static Optional<JsonNode> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(TextNode::valueOf);
    }

    private record Table(List<Column> columns, Map<String, JsonNode> properties) {}
}
