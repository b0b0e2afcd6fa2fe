package io.sluice.validator.support;

import java.util.Random;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// How a file is written.
///
/// @param version version of the data pages
/// @param codec compression of the pages
/// @param dictionary whether values that repeat stand in a dictionary
/// @param rowGroupBytes bytes after which another row group begins
/// @param pageBytes bytes after which another page begins
public record WriterSettings(
        WriterVersion version, CompressionCodecName codec, boolean dictionary, long rowGroupBytes, int pageBytes) {

    private static final CompressionCodecName[] CODECS = {
        CompressionCodecName.UNCOMPRESSED, CompressionCodecName.SNAPPY, CompressionCodecName.GZIP
    };

    /// As DMS writes by default.
    public static WriterSettings plain() {
        return new WriterSettings(
                WriterVersion.PARQUET_1_0, CompressionCodecName.UNCOMPRESSED, true, 128 << 20, 1 << 20);
    }

    /// Any of those that DMS writes, or could.
    public static WriterSettings random(Random random) {
        return new WriterSettings(
                random.nextInt(4) == 0 ? WriterVersion.PARQUET_2_0 : WriterVersion.PARQUET_1_0,
                CODECS[random.nextInt(CODECS.length)],
                random.nextInt(3) > 0,
                1_000 << random.nextInt(12),
                100 << random.nextInt(12));
    }

    @Override
    public String toString() {
        return "%s %s %s %d %d"
                .formatted(version, codec, dictionary ? "dictionary" : "plain", rowGroupBytes, pageBytes);
    }
}
