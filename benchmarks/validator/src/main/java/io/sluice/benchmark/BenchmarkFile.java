package io.sluice.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Writes the file of 32 columns that is read: row groups of DMS's size, dictionary and plain pages, SNAPPY, one value
/// in ten thousand that breaks a rule.
final class BenchmarkFile {

    private static final String ROWS = """
            SELECT
              i::BIGINT AS id,
              (hash(i) % 50000)::BIGINT AS customer_id,
              'ORD-' || lpad(i::VARCHAR, 10, '0') AS order_no,
              CASE WHEN i % 10007 = 10006 THEN 'lost'
                   ELSE ['new', 'paid', 'sent', 'back', 'done'][(hash(i, 1) % 5)::INT + 1] END AS status,
              ['web', 'shop', 'phone', 'app'][(hash(i, 2) % 4)::INT + 1] AS channel,
              ['GBP', 'EUR', 'USD'][(hash(i, 3) % 3)::INT + 1] AS currency,
              chr(65 + (hash(i, 4) % 5)::INT) || chr(65 + (hash(i, 5) % 6)::INT) AS country,
              CASE WHEN i % 10009 = 10008 THEN 'nobody' ELSE
              'user' || (hash(i, 6) % 900000)::VARCHAR || '@mail' || (i % 97)::VARCHAR || '.example.org' END AS email,
              '+44 ' || lpad((hash(i, 7) % 10000)::VARCHAR, 4, '0') || ' '
                || lpad((hash(i, 8) % 1000000)::VARCHAR, 6, '0') AS phone,
              'First' || (hash(i, 9) % 1000)::VARCHAR AS first_name,
              'Lästname' || (hash(i, 10) % 2000)::VARCHAR AS last_name,
              'City of ' || (hash(i, 11) % 900)::VARCHAR AS city,
              (hash(i, 12) % 500)::VARCHAR || ' Some Street ' || (hash(i, 13) % 100000)::VARCHAR AS street,
              'P' || (hash(i, 14) % 20000)::VARCHAR AS postcode,
              'note ' || substr(md5(i::VARCHAR) || md5((i + 1)::VARCHAR), 1, 20 + (hash(i, 15) % 40)::INT) AS note,
              substr(md5(i::VARCHAR), 1, 8) || '-' || substr(md5(i::VARCHAR), 9, 4) || '-'
                || substr(md5(i::VARCHAR), 13, 4) || '-' || substr(md5(i::VARCHAR), 17, 4) || '-'
                || substr(md5(i::VARCHAR), 21, 12) AS code,
              ((hash(i, 16) % 100000000) / 100)::DECIMAL(12,2) AS amount,
              ((hash(i, 17) % 1000000) / 10000)::DECIMAL(9,4) AS tax,
              ((hash(i, 18) % 1000000000000) / 100)::DECIMAL(18,2) AS balance,
              ((hash(i, 19) % 1000000000000000)::DECIMAL(28,0) * 0.0001)::DECIMAL(38,10) AS precise,
              (hash(i, 20) % 1000)::INTEGER AS quantity,
              (hash(i, 21) % 100)::SMALLINT AS score,
              (hash(i, 22) % 3)::TINYINT AS flag,
              (hash(i, 23) % 1000 / 100.0)::FLOAT AS rating,
              (hash(i, 24) % 1000000 / 1000000.0)::DOUBLE AS ratio,
              (hash(i, 25) % 180000000 / 1000000.0 - 90)::DOUBLE AS latitude,
              (hash(i, 26) % 360000000 / 1000000.0 - 180)::DOUBLE AS longitude,
              TIMESTAMP '2026-01-01' + INTERVAL (i) SECOND AS created_at,
              CASE WHEN hash(i, 27) % 5 = 0 THEN NULL
                   ELSE TIMESTAMP '2026-01-01' + INTERVAL (hash(i, 28) % 10000000) SECOND END AS updated_at,
              DATE '1940-01-01' + (hash(i, 29) % 25000)::INTEGER AS birth,
              hash(i, 30) % 2 = 0 AS paid,
              CASE WHEN i % 10037 = 10036 THEN NULL ELSE (hash(i, 31) % 500)::INTEGER END AS weight
            FROM range(:rows) t(i)""";

    private BenchmarkFile() {}

    /// The file of so many rows, written if it is not there.
    static Path of(Path folder, long rows) throws IOException {
        Path file = folder.resolve("orders-%d.parquet".formatted(rows));
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            write(file, rows);
        }
        return file;
    }

    private static void write(Path file, long rows) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit='2GB'");
            statement.execute(
                    "COPY (%s) TO '%s' (FORMAT parquet, PARQUET_VERSION V1, CODEC 'snappy', ROW_GROUP_SIZE 10240)"
                            .formatted(ROWS.replace(":rows", Long.toString(rows)), file));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
