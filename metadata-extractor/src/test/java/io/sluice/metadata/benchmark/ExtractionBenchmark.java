package io.sluice.metadata.benchmark;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.catalogue.Question;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Prints how long it takes to read the contracts of many tables, beside reading each table by `DatabaseMetaData`.
///
/// Arguments are the numbers of tables and of columns.
public final class ExtractionBenchmark {

    private static final int PASSES = 3;

    /// Columns, primary key and foreign keys of a table.
    private static final int CALLS = 3;

    private ExtractionBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int tables = Integer.parseInt(arguments[0]);
        int columns = Integer.parseInt(arguments[1]);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-postgres")
                                        .toFile())
                        .setServerConfig("fsync", "off")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            make(connection, tables, columns);
            for (int pass = 1; pass <= PASSES; pass++) {
                double setBased = setBased(connection);
                double perTable = perTable(connection);
                System.out.printf(
                        "pass %d: %d tables of %d columns: %.2f s, %d queries; by DatabaseMetaData %.2f s, %d calls;"
                                + " ratio %.1f%n",
                        pass,
                        tables,
                        columns,
                        setBased,
                        Question.values().length,
                        perTable,
                        1 + CALLS * tables,
                        perTable / setBased);
            }
            System.out.printf("most heap used: %d MiB; most memory of the process: %d MiB%n", peakMib(), processMib());
        }
    }

    private static void make(Connection connection, int tables, int columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int table = 0; table < tables; table++) {
                StringBuilder sql = new StringBuilder("create table t_%d (id int primary key".formatted(table));
                for (int column = 1; column < columns; column++) {
                    sql.append(
                            column == 1 ? ", c_1 int check (c_1 > 0)" : ", c_%d varchar(%d)".formatted(column, column));
                }
                statement.execute(sql.append(")").toString());
            }
            statement.execute("analyze");
        }
    }

    private static double setBased(Connection connection) throws SQLException {
        long start = System.nanoTime();
        List<TableContract> contracts = new Extractor("many", Engine.POSTGRES, EndpointOptions.standard())
                .extract(connection, TableSelection.everything())
                .contracts();
        return seconds(start, contracts.size());
    }

    private static double perTable(Connection connection) throws SQLException {
        long start = System.nanoTime();
        DatabaseMetaData data = connection.getMetaData();
        int read = 0;
        try (ResultSet tables = data.getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                read += lines(data.getColumns(null, "public", table.replace("_", "\\_"), "%"));
                read += lines(data.getPrimaryKeys(null, "public", table));
                read += lines(data.getImportedKeys(null, "public", table));
            }
        }
        return seconds(start, read);
    }

    private static int lines(ResultSet rows) throws SQLException {
        int lines = 0;
        try (rows) {
            while (rows.next()) {
                lines++;
            }
        }
        return lines;
    }

    private static double seconds(long start, int read) {
        if (read == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// What Linux says of the process since its start, the server not among it.
    private static long processMib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                >> 10;
    }

    private static long peakMib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
