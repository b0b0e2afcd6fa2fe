package io.sluice.local.dms.parquet;

import io.sluice.local.dms.settings.ParquetSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.hadoop.ParquetWriter;

/// Rows in the form in which they stand in a file, encoded on their own, so that several can be at once.
public final class RowGroup implements AutoCloseable {

    private final MemoryFile file = new MemoryFile();
    private final ParquetWriter<FileRow> writer;
    private long rows;

    /// @param format columns of the rows, not shared with another group
    public RowGroup(RowFormat format, ParquetSettings settings, Notices notices) {
        try {
            this.writer = RowWriter.open(file, format, settings, notices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(FileRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    public long rows() {
        return rows;
    }

    /// Completes the group, which can then be appended to a file.
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MemoryFile file() {
        return file;
    }

    ParquetWriter<FileRow> writer() {
        return writer;
    }
}
