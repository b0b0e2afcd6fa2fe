package io.sluice.local.dms.value;

/// Reads dates and times in PostgreSQL's ISO form, such as `2026-03-29 01:59:59.123456+02`.
///
/// One instance serves many values; it is a cursor over the bytes of one at a time.
final class TimeText {

    /// Says that the text is no date or time that a file can hold: `infinity`, a year before Christ, other text.
    static final long UNREADABLE = Long.MIN_VALUE;

    static final long MICROS_PER_DAY = 86_400_000_000L;

    private static final long MICROS_PER_SECOND = 1_000_000L;

    private byte[] text = new byte[0];
    private int at;
    private int end;

    /// Days since 1970-01-01, or [#UNREADABLE].
    long days(byte[] holder, int offset, int length) {
        open(holder, offset, length);
        return endsBeforeChrist() ? UNREADABLE : date();
    }

    /// Microseconds since midnight, the zone left aside, or [#UNREADABLE].
    long timeOfDay(byte[] holder, int offset, int length) {
        open(holder, offset, length);
        skipDate();
        return time();
    }

    /// Microseconds since 1970-01-01 00:00:00, in UTC where the text has a zone, or [#UNREADABLE].
    long micros(byte[] holder, int offset, int length) {
        open(holder, offset, length);
        if (endsBeforeChrist()) {
            return UNREADABLE;
        }
        long days = date();
        if (days == UNREADABLE) {
            return UNREADABLE;
        }
        if (at == end) {
            return days * MICROS_PER_DAY;
        }
        at++;
        long time = time();
        return time == UNREADABLE ? UNREADABLE : days * MICROS_PER_DAY + time - zone();
    }

    private void open(byte[] holder, int offset, int length) {
        text = holder;
        at = offset;
        end = offset + length;
    }

    private boolean endsBeforeChrist() {
        return end > at && text[end - 1] == 'C';
    }

    private void skipDate() {
        if (end - at > 10 && text[at + 4] == '-') {
            at += 11;
        }
    }

    private long date() {
        int year = number();
        if (at >= end || text[at++] != '-') {
            return UNREADABLE;
        }
        int month = number();
        at++;
        int day = number();
        return month < 1 || month > 12 || day < 1 ? UNREADABLE : daysOf(year, month, day);
    }

    private long time() {
        if (end - at < 8 || text[at + 2] != ':') {
            return UNREADABLE;
        }
        long seconds = number() * 3600L;
        at++;
        seconds += number() * 60L;
        at++;
        seconds += number();
        return seconds * MICROS_PER_SECOND + fraction();
    }

    private long fraction() {
        if (at == end || text[at] != '.') {
            return 0;
        }
        int start = ++at;
        long micros = number();
        for (int digits = at - start; digits < 6; digits++) {
            micros *= 10;
        }
        return micros;
    }

    /// Microseconds by which the text's clock is ahead of UTC.
    private long zone() {
        if (at == end || (text[at] != '+' && text[at] != '-')) {
            return 0;
        }
        boolean behind = text[at++] == '-';
        long seconds = 0;
        for (long unit = 3600; unit > 0 && at < end; unit /= 60) {
            seconds += number() * unit;
            at++;
        }
        return (behind ? -seconds : seconds) * MICROS_PER_SECOND;
    }

    private int number() {
        int value = 0;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            value = value * 10 + text[at++] - '0';
        }
        return value;
    }

    /// Days since 1970-01-01 in the Gregorian calendar, years counted from March so that leap days come last.
    /// See <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>
    private static long daysOf(int year, int month, int day) {
        long shifted = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(shifted, 400L);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }
}
