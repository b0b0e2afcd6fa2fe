package io.sluice.local.dms.changes;

import io.sluice.local.dms.journal.Position;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.parquet.TableFile;

/// A file of changes that is not put yet.
final class OpenFile {

    private final TableFile file;
    private final String partition;
    private final long safe;
    private final long begunNanos = System.nanoTime();
    private Position last = Position.START;
    private long rows;

    /// @param partition date folder of all its changes
    /// @param safe position of the log before the file's first transaction
    OpenFile(TableFile file, String partition, long safe) {
        this.file = file;
        this.partition = partition;
        this.safe = safe;
    }

    void write(FileRow row, Position position) {
        file.write(row);
        last = position;
        rows++;
    }

    TableFile file() {
        return file;
    }

    String partition() {
        return partition;
    }

    /// Up to here the source may forget its log while this file is not put.
    long safe() {
        return safe;
    }

    /// Nanoseconds since the first change was buffered.
    long ageNanos() {
        return System.nanoTime() - begunNanos;
    }

    /// Last change in the file.
    Position last() {
        return last;
    }

    long rows() {
        return rows;
    }
}
