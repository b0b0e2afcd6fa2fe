package io.sluice.local.dms.changes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.sluice.local.dms.journal.Entry.SequenceMark;
import io.sluice.local.dms.value.TimestampText;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/// Gives each change its `$AR_H_CHANGE_SEQ`: 35 digits that rise from change to change and never come twice.
///
/// 16 digits are the commit time to a hundredth of a second, held back from running backwards, and 19 a counter.
/// See
/// <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Expressions.html>
final class ChangeSequence {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSS");
    private static final long MICROS_PER_CENTISECOND = 10_000L;
    private static final int CLOCK_DIGITS = 16;
    private static final int DIGITS = 35;

    private final byte[] text = new byte[DIGITS];
    private long centiseconds;
    private long counter;

    /// @param last last sequence that an earlier run may have given
    ChangeSequence(SequenceMark last) {
        this.centiseconds = last.centiseconds();
        this.counter = last.counter();
        Arrays.fill(text, (byte) '0');
    }

    /// Sets the clock for the changes of a transaction.
    ///
    /// @param commitMicros time of its commit, microseconds since 1970-01-01
    void begin(long commitMicros) {
        centiseconds = Math.max(centiseconds, commitMicros / MICROS_PER_CENTISECOND);
        byte[] clock = CLOCK.format(TimestampText.dateTime(centiseconds * MICROS_PER_CENTISECOND))
                .getBytes(US_ASCII);
        System.arraycopy(clock, 0, text, 0, CLOCK_DIGITS);
    }

    /// The sequence of the next change, in an array that the call after this one overwrites.
    byte[] next() {
        long rest = ++counter;
        for (int digit = DIGITS - 1; digit >= CLOCK_DIGITS; digit--) {
            text[digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return text;
    }

    /// The last sequence that was given.
    SequenceMark mark() {
        return new SequenceMark(centiseconds, counter);
    }
}
