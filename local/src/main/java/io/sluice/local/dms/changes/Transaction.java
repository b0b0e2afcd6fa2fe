package io.sluice.local.dms.changes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.sluice.local.dms.journal.Position;
import io.sluice.local.dms.value.TimestampText;
import java.time.LocalDateTime;

/// The transaction whose changes are being read. One instance serves them all, one after the other.
final class Transaction {

    private byte[] streamPosition = {};
    private byte[] timestamp = {};
    private LocalDateTime committed = LocalDateTime.MIN;
    private long micros;
    private long commit;
    private int index;
    private long previousEnd;
    private boolean open;

    void begin(long commitPosition, long commitMicros) {
        commit = commitPosition;
        micros = commitMicros;
        index = 0;
        open = true;
        streamPosition =
                "%08X/%08X".formatted(commit >>> 32, commit & 0xFFFFFFFFL).getBytes(US_ASCII);
        timestamp = TimestampText.of(commitMicros);
        committed = TimestampText.dateTime(commitMicros);
    }

    /// Goes on to the next change.
    void step() {
        index++;
    }

    void end(long end) {
        previousEnd = end;
        open = false;
    }

    /// Place of the present change.
    Position position() {
        return new Position(commit, index);
    }

    /// End of the last transaction that was read to its end.
    long previousEnd() {
        return previousEnd;
    }

    boolean isOpen() {
        return open;
    }

    byte[] streamPosition() {
        return streamPosition;
    }

    byte[] timestamp() {
        return timestamp;
    }

    long micros() {
        return micros;
    }

    /// Commit time in UTC.
    LocalDateTime committed() {
        return committed;
    }
}
