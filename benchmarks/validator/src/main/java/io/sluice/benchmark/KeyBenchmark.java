package io.sluice.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnType;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.RowScan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Whether keys stand twice in a large file of a full load, by one candidate in one process: `none`, `sluice` or
/// `duckdb`, the order of the keys, the file's folder and rows. Prints a line of figures.
public final class KeyBenchmark {

    private KeyBenchmark() {}

    /// @param arguments candidate, order, folder, rows
    public static void main(String[] arguments) throws Exception {
        Order order = Order.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        Path file = file(order, Path.of(arguments[2]), Long.parseLong(arguments[3]));
        long twice = switch (arguments[0]) {
            case "none" -> 0;
            case "sluice" -> sluice(order, file);
            case "duckdb" -> duckdb(order, file);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.printf(
                Locale.ROOT,
                "keys %-8s %-7s %6.2f CPU s, peak memory %d MiB, twice %d%n",
                arguments[1],
                arguments[0],
                cpu / 1e9,
                Memory.peakMib(),
                twice);
        System.exit(0);
    }

    private static long sluice(Order order, Path file) throws Exception {
        List<Column> columns = order.columns.stream()
                .map(name -> new Column(name, new ColumnType.Int(64, true), true, Optional.empty(), Map.of()))
                .toList();
        TableContract contract =
                new TableContract(new TableId("shop", "public", "lines"), 1, columns, order.columns, Map.of());
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            ParquetFile<IOException> parquet = ParquetFile.open(bytes.length(), (from, into, at, length) -> {
                bytes.seek(from);
                bytes.readFully(into, at, length);
            });
            List<String> findings = new RowScan(FileLayout.standard(), OptionalInt.empty())
                    .scan(parquet, contract, Kind.FULL_LOAD)
                    .findings();
            if (!findings.isEmpty()) {
                throw new IllegalStateException(findings.toString());
            }
            return 0;
        }
    }

    private static long duckdb(Order order, Path file) throws SQLException {
        String key = String.join(", ", order.columns);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads=1");
            try (ResultSet row = statement.executeQuery(
                    "SELECT count(*) FROM (SELECT %s FROM '%s' GROUP BY %s HAVING count(*) > 1)"
                            .formatted(key, file, key))) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Path file(Order order, Path folder, long rows) throws IOException {
        Path file = folder.resolve("keys-%s-%d.parquet".formatted(order, rows));
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    ("COPY (SELECT %s FROM range(%d) t(i)) TO '%s'"
                                    + " (FORMAT parquet, PARQUET_VERSION V1, CODEC 'gzip', ROW_GROUP_SIZE 10240)")
                            .formatted(order.rows, rows, file));
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return file;
    }

    /// How the keys stand in the file.
    private enum Order {
        RISING(List.of("id"), "i::BIGINT AS id"),
        PAIRS(List.of("order_id", "line"), "(i // 3)::BIGINT AS order_id, (i % 3)::BIGINT AS line"),
        RANDOM(List.of("id"), "(hash(i) >> 1)::BIGINT AS id");

        private final List<String> columns;
        private final String rows;

        /// @param columns columns of the key, which the file has alone
        /// @param rows what they are made of
        Order(List<String> columns, String rows) {
            this.columns = columns;
            this.rows = rows;
        }
    }
}
