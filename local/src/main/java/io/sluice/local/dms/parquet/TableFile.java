package io.sluice.local.dms.parquet;

import io.sluice.local.LocalException;
import io.sluice.local.dms.Operation;
import io.sluice.local.dms.WrittenFile.Counts;
import io.sluice.local.dms.settings.ParquetSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/// A file of one table while it is being written on the local disk.
///
/// Rows leave memory with each row group, so a file may be larger than memory.
public final class TableFile implements AutoCloseable {

    /// A row group ends at this size even if it has fewer rows than the endpoint allows, to bound memory.
    private static final long MAX_ROW_GROUP_BYTES = 16L << 20;

    private final Path path;
    private final ParquetWriter<FileRow> writer;
    private final long[] rows = new long[Operation.values().length];

    /// @throws LocalException if the disk is full
    public TableFile(Path path, RowFormat format, ParquetSettings settings, Notices notices) {
        this.path = path;
        try {
            this.writer = new Builder(new LocalOutputFile(path), new RowSupport(format, notices))
                    .applying(settings)
                    .build();
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /// @throws LocalException if the disk is full
    public void write(FileRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw failure(path, e);
        }
        rows[row.operation().ordinal()]++;
    }

    /// Bytes written so far, those still in memory included by estimate.
    public long bytes() {
        return writer.getDataSize();
    }

    public Counts counts() {
        return new Counts(
                rows[Operation.INSERT.ordinal()], rows[Operation.UPDATE.ordinal()], rows[Operation.DELETE.ordinal()]);
    }

    /// Completes the file.
    ///
    /// @throws LocalException if the disk is full
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /// What is told of a failed write.
    public static RuntimeException failure(Path path, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        boolean full = reason.contains("No space left") || reason.contains("quota exceeded");
        return full
                ? new LocalException(
                        "The disk that holds %s is full. Free space there and run again; the task goes on where it stopped."
                                .formatted(path.toAbsolutePath().getParent()),
                        cause)
                : new UncheckedIOException(Files.exists(path) ? reason : "cannot write " + path, cause);
    }

    private static final class Builder extends ParquetWriter.Builder<FileRow, Builder> {

        private final RowSupport support;

        Builder(OutputFile file, RowSupport support) {
            super(file);
            this.support = support;
        }

        Builder applying(ParquetSettings settings) {
            boolean gzip = settings.compression() == ParquetSettings.Compression.GZIP;
            return withConf(new PlainParquetConfiguration())
                    .withCodecFactory(new Codecs())
                    .withCompressionCodec(gzip ? CompressionCodecName.GZIP : CompressionCodecName.UNCOMPRESSED)
                    .withWriterVersion(WriterVersion.PARQUET_1_0)
                    .withDictionaryEncoding(settings.encoding() != ParquetSettings.Encoding.PLAIN)
                    .withStatisticsEnabled(settings.statistics() == ParquetSettings.Statistics.WRITTEN)
                    .withSizeStatisticsEnabled(false)
                    .withRowGroupRowCountLimit(settings.rowGroupRows())
                    .withRowGroupSize(MAX_ROW_GROUP_BYTES)
                    .withPageSize(settings.pages().dataBytes())
                    .withDictionaryPageSize(settings.pages().dictionaryBytes())
                    .withPageWriteChecksumEnabled(false)
                    .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                    .withValidation(false);
        }

        @Override
        protected Builder self() {
            return this;
        }

        // Deprecated, but abstract all the same.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<FileRow> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<FileRow> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
