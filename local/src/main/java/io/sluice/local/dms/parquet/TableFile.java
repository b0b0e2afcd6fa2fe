package io.sluice.local.dms.parquet;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.WrittenFile.Counts;
import io.sluice.local.dms.settings.ParquetSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;

/// A file of one table while it is being written on the local disk.
///
/// Rows leave memory with each row group, so a file may be larger than memory.
public final class TableFile implements AutoCloseable {

    private final Path path;
    private final ParquetWriter<FileRow> writer;
    private final long[] rows = new long[Operation.values().length];

    /// @throws io.sluice.local.LocalException if the disk is full
    public TableFile(Path path, RowFormat format, ParquetSettings settings, Notices notices) {
        this.path = path;
        try {
            this.writer = RowWriter.open(new LocalOutputFile(path), format, settings, notices);
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /// @throws io.sluice.local.LocalException if the disk is full
    public void write(FileRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
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
    /// @throws io.sluice.local.LocalException if the disk is full
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
        }
    }
}
