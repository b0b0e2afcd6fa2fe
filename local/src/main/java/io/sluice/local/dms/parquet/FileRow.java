package io.sluice.local.dms.parquet;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.source.TextRow;

/// One row to be written, with what DMS says about it. One instance serves many rows.
public final class FileRow {

    private static final byte[] NOTHING = {};

    private final TextRow values = new TextRow();
    private final TextRow before = new TextRow();
    private Operation operation = Operation.INSERT;
    private byte[] timestamp = NOTHING;
    private long micros;
    private byte[] position = NOTHING;
    private byte[] sequence = NOTHING;

    /// Values by position of the source's columns.
    public TextRow values() {
        return values;
    }

    /// Values before the change, empty for an insert.
    public TextRow before() {
        return before;
    }

    public Operation operation() {
        return operation;
    }

    public void operation(Operation value) {
        operation = value;
    }

    /// @param text commit time or time of loading, `yyyy-MM-dd HH:mm:ss.SSSSSS`
    /// @param microsSinceEpoch the same as a number
    public void time(byte[] text, long microsSinceEpoch) {
        timestamp = text;
        micros = microsSinceEpoch;
    }

    /// @param streamPosition position in the log, empty in a full load
    /// @param changeSequence order of the change, empty in a full load
    public void place(byte[] streamPosition, byte[] changeSequence) {
        position = streamPosition;
        sequence = changeSequence;
    }

    byte[] timestamp() {
        return timestamp;
    }

    long micros() {
        return micros;
    }

    byte[] position() {
        return position;
    }

    byte[] sequence() {
        return sequence;
    }
}
