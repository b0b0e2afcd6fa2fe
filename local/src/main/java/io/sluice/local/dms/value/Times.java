package io.sluice.local.dms.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.contract.type.TimestampUnit;

/// Converters of dates and times. Finer fractions than the file's unit are cut towards the past.
final class Times {

    private static final long MICROS_PER_MILLI = 1_000L;

    private Times() {}

    static Converter dates() {
        TimeText reader = new TimeText();
        return (text, offset, length, sink) -> {
            long days = reader.days(text, offset, length);
            if (days == TimeText.UNREADABLE) {
                unwritable(text, offset, length, sink);
            } else {
                sink.int32((int) days);
            }
        };
    }

    static Converter times() {
        TimeText reader = new TimeText();
        return (text, offset, length, sink) -> {
            long micros = reader.timeOfDay(text, offset, length);
            if (micros == TimeText.UNREADABLE) {
                unwritable(text, offset, length, sink);
            } else {
                sink.int32((int) (micros / MICROS_PER_MILLI));
            }
        };
    }

    static Converter timestamps(TimestampUnit unit) {
        TimeText reader = new TimeText();
        return (text, offset, length, sink) -> {
            long micros = reader.micros(text, offset, length);
            if (micros == TimeText.UNREADABLE) {
                unwritable(text, offset, length, sink);
            } else {
                sink.int64(unit == TimestampUnit.MICROS ? micros : Math.floorDiv(micros, MICROS_PER_MILLI));
            }
        };
    }

    private static void unwritable(byte[] text, int offset, int length, ValueSink sink) {
        sink.unwritable("has no date or time that a file can hold: " + new String(text, offset, length, UTF_8));
    }
}
