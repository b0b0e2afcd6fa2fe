package io.sluice.local.catalogue;

import io.sluice.contract.key.LakeKey;
import io.sluice.local.SqlName;
import io.sluice.local.plan.GlueTable;
import io.sluice.local.plan.GlueTable.GlueColumn;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// One table of the catalogue as a view over its files.
///
/// A column that no file has yet reads as NULL, as Athena reads it; one that only the files have is not shown.
///
/// @param table the table
/// @param folder folder of its files
/// @param hasFiles whether there is a file to read
record TableView(GlueTable table, Path folder, boolean hasFiles) {

    String sql(Statement statement) throws SQLException {
        Map<String, String> inFiles = hasFiles ? typesInFiles(statement) : Map.of();
        String columns = table.columns().stream()
                .map(column -> expression(column, inFiles.get(column.name().toLowerCase(Locale.ROOT))) + " as "
                        + SqlName.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String partition = hasFiles ? LakeKey.PARTITION : "cast(null as date)";
        return "create or replace view %s.%s as select %s, %s as %s from %s"
                .formatted(
                        SqlName.quoted(table.database()),
                        SqlName.quoted(table.name()),
                        columns,
                        partition,
                        LakeKey.PARTITION,
                        hasFiles ? files() : "(select 1) where false");
    }

    private Map<String, String> typesInFiles(Statement statement) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (ResultSet column = statement.executeQuery("describe select * from " + files())) {
            while (column.next()) {
                types.put(column.getString(1).toLowerCase(Locale.ROOT), column.getString(2));
            }
        }
        return types;
    }

    private String files() {
        String pattern = folder.toString().replace("'", "''") + "/*/*.parquet";
        return "read_parquet('%s', union_by_name = true, hive_partitioning = true, hive_types = {'%s': date})"
                .formatted(pattern, LakeKey.PARTITION);
    }

    private static String expression(GlueColumn column, String typeInFiles) {
        String type = duckType(column.type());
        if (typeInFiles == null) {
            return "cast(null as %s)".formatted(type);
        }
        String name = SqlName.quoted(column.name());
        if (typeInFiles.startsWith("TIME") && !typeInFiles.startsWith("TIMESTAMP")) {
            return "cast(epoch_ms(date '1970-01-01' + cast(%s as time)) as integer)".formatted(name);
        }
        return "cast(%s as %s)".formatted(name, type);
    }

    private static String duckType(String glueType) {
        return switch (glueType) {
            case "string" -> "varchar";
            case "binary" -> "blob";
            case "int" -> "integer";
            default -> glueType;
        };
    }
}
