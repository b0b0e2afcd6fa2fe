package io.sluice.local.catalogue;

import io.sluice.local.LocalException;
import io.sluice.local.SqlName;
import io.sluice.local.plan.GlueTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/// An SQL engine over the files of the lake, each table of the catalogue a view `<glue database>.<table>`.
///
/// Sessions are in UTC, as Athena's are.
public final class LakeSql implements AutoCloseable {

    private final Connection connection;

    private LakeSql(Connection connection) {
        this.connection = connection;
    }

    /// @param tables tables of the catalogue
    /// @param bucketFolder folder that holds a bucket's objects, by bucket
    public static LakeSql open(List<GlueTable> tables, Function<String, Path> bucketFolder) {
        try {
            Properties settings = new Properties();
            settings.setProperty("memory_limit", "256MB");
            settings.setProperty("threads", "2");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set TimeZone = 'UTC'");
                for (GlueTable table : tables) {
                    Path folder = bucketFolder.apply(table.bucket()).resolve(table.folder());
                    statement.execute("create schema if not exists " + SqlName.quoted(table.database()));
                    statement.execute(new TableView(table, folder, hasFiles(folder)).sql(statement));
                }
            }
            return new LakeSql(connection);
        } catch (SQLException e) {
            throw new LocalException("catalogue must open over the lake but did not: " + e.getMessage(), e);
        }
    }

    /// A connection of one's own to the same views.
    public Connection connect() {
        try {
            return connection.unwrap(org.duckdb.DuckDBConnection.class).duplicate();
        } catch (SQLException e) {
            throw new LocalException("catalogue must open but did not: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LocalException("catalogue must close but did not: " + e.getMessage(), e);
        }
    }

    private static boolean hasFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".parquet"));
        } catch (IOException e) {
            throw new LocalException("folder '%s' must be read but was not: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
