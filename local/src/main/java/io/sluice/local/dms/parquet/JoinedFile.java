package io.sluice.local.dms.parquet;

import io.sluice.local.dms.WrittenFile.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.SeekableInputStream;

/// A file on the local disk that is put together of row groups.
public final class JoinedFile implements AutoCloseable {

    private final Path path;
    private final ParquetFileWriter writer;
    private long rows;

    /// @throws io.sluice.local.LocalException if the disk is full
    public JoinedFile(Path path, RowFormat format) {
        this.path = path;
        try {
            this.writer = new ParquetFileWriter(
                    new LocalOutputFile(path),
                    format.schema(),
                    ParquetFileWriter.Mode.OVERWRITE,
                    ParquetWriter.DEFAULT_BLOCK_SIZE,
                    ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                    ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                    ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                    false);
            writer.start();
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
        }
    }

    public Path path() {
        return path;
    }

    /// Appends a complete group behind the others.
    ///
    /// @throws io.sluice.local.LocalException if the disk is full
    public void append(RowGroup group) {
        try (SeekableInputStream encoded = group.file().open()) {
            writer.appendRowGroups(encoded, group.writer().getFooter().getBlocks(), false);
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
        }
        rows += group.rows();
    }

    /// Bytes written so far.
    public long bytes() {
        try {
            return writer.getPos();
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
        }
    }

    public Counts counts() {
        return new Counts(rows, 0, 0);
    }

    /// Completes the file.
    ///
    /// @throws io.sluice.local.LocalException if the disk is full
    @Override
    public void close() {
        try (writer) {
            writer.end(Map.of());
        } catch (IOException e) {
            throw DiskFailure.of(path, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + path, e);
        }
    }
}
