package io.sluice.validator.scan;

import java.util.Arrays;
import java.util.List;

/// A value is among some, byte by byte.
final class OneOf implements ValueCheck {

    private final byte[][] slots;

    /// @param allowed the values as a file stores them
    OneOf(List<byte[]> allowed) {
        slots = new byte[Integer.highestOneBit(Math.max(1, allowed.size())) << 2][];
        for (byte[] value : allowed) {
            int slot = slot(value, 0, value.length);
            while (slots[slot] != null && !Arrays.equals(slots[slot], value)) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = value;
        }
    }

    @Override
    public void test(Values values, BadValues bad) {
        for (int index = 0; index < values.count(); index++) {
            if (!contains(values.bytes(), values.start(index), values.length(index))) {
                bad.value(index);
            }
        }
    }

    private boolean contains(byte[] bytes, int from, int length) {
        int slot = slot(bytes, from, length);
        while (slots[slot] != null) {
            byte[] held = slots[slot];
            if (held.length == length && Arrays.equals(held, 0, length, bytes, from, from + length)) {
                return true;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return false;
    }

    private int slot(byte[] bytes, int from, int length) {
        int hash = length;
        for (int index = from; index < from + length; index++) {
            hash = 31 * hash + bytes[index];
        }
        return (hash ^ hash >>> 15) & slots.length - 1;
    }
}
