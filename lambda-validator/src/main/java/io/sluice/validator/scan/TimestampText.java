package io.sluice.validator.scan;

/// A text is a date and time as DMS writes its timestamp column: `yyyy-MM-dd HH:mm:ss.SSSSSS`.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
record TimestampText() implements ValueCheck {

    private static final String FORM = "0000-00-00 00:00:00.000000";

    private static final int MONTH = 5;
    private static final int DAY = 8;
    private static final int HOUR = 11;
    private static final int MINUTE = 14;
    private static final int SECOND = 17;

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @Override
    public void test(Values values, BadValues bad) {
        for (int index = 0; index < values.count(); index++) {
            if (values.length(index) != FORM.length() || !holds(values.bytes(), values.start(index))) {
                bad.value(index);
            }
        }
    }

    private static boolean holds(byte[] bytes, int from) {
        for (int index = 0; index < FORM.length(); index++) {
            byte found = bytes[from + index];
            char wanted = FORM.charAt(index);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        int month = two(bytes, from + MONTH);
        return month >= 1
                && month <= 12
                && two(bytes, from + DAY) >= 1
                && two(bytes, from + DAY) <= days(bytes, from, month)
                && two(bytes, from + HOUR) < 24
                && two(bytes, from + MINUTE) < 60
                && two(bytes, from + SECOND) < 60;
    }

    private static int days(byte[] bytes, int from, int month) {
        int year = 100 * two(bytes, from) + two(bytes, from + 2);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !leap ? 28 : DAYS[month - 1];
    }

    private static int two(byte[] bytes, int at) {
        return 10 * (bytes[at] - '0') + bytes[at + 1] - '0';
    }
}
