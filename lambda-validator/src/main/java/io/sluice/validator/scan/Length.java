package io.sluice.validator.scan;

/// A value has as many characters, or bytes, as it must.
///
/// @param least fewest, themselves allowed
/// @param most most, themselves allowed
/// @param unit what is counted
record Length(int least, int most, Unit unit) implements ValueCheck {

    /// Bytes that one character takes at most in UTF-8.
    private static final int MAX_CHARACTER_BYTES = 4;

    @Override
    public void test(Values values, BadValues bad) {
        for (int index = 0; index < values.count(); index++) {
            int bytes = values.length(index);
            // Most values need no counting: a character takes one to four bytes.
            boolean sure = bytes <= most && bytes >= (long) least * MAX_CHARACTER_BYTES;
            if (!sure && !holds(values, index, bytes)) {
                bad.value(index);
            }
        }
    }

    private boolean holds(Values values, int index, int bytes) {
        int length = unit == Unit.BYTES ? bytes : characters(values.bytes(), values.start(index), bytes);
        return length >= least && length <= most;
    }

    /// Every byte but those that go on with a character begins one.
    private static int characters(byte[] bytes, int from, int length) {
        int begun = 0;
        for (int index = from; index < from + length; index++) {
            begun += bytes[index] >= -64 ? 1 : 0;
        }
        return begun;
    }

    /// What is counted.
    enum Unit {
        CHARACTERS,
        BYTES
    }
}
