package io.sluice.local.dms.value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The text of DMS's timestamp column: 26 characters, always with microseconds.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
public final class TimestampText {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final long MICROS_PER_SECOND = 1_000_000L;

    private TimestampText() {}

    /// @param micros microseconds since 1970-01-01 in UTC
    public static byte[] of(long micros) {
        return FORMAT.format(dateTime(micros)).getBytes(StandardCharsets.US_ASCII);
    }

    /// @param micros microseconds since 1970-01-01 in UTC
    public static LocalDateTime dateTime(long micros) {
        long seconds = Math.floorDiv(micros, MICROS_PER_SECOND);
        int nanos = (int) Math.floorMod(micros, MICROS_PER_SECOND) * 1_000;
        return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
    }

    /// Microseconds since 1970-01-01 in UTC.
    public static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / 1_000;
    }
}
