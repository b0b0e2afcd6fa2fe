package io.sluice.validator.scan;

import java.util.Arrays;

/// A set of numbers that takes a fixed amount of memory.
final class LongSet {

    private final long[] slots;
    private int count;
    private boolean zero;

    /// @param numbers how many it will hold at most
    LongSet(int numbers) {
        this.slots = new long[slots(numbers)];
    }

    /// Bytes of a set of so many.
    static long bytes(int numbers) {
        return (long) slots(numbers) * Long.BYTES;
    }

    private static int slots(int numbers) {
        return Integer.highestOneBit(Math.max(4, numbers / 2 * 3)) << 1;
    }

    /// Takes all out.
    void clear() {
        Arrays.fill(slots, 0);
        count = 0;
        zero = false;
    }

    /// How many it holds.
    int count() {
        return zero ? count + 1 : count;
    }

    /// @return false if the number is there already
    boolean add(long number) {
        if (number == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        int slot = (int) number & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (++count == slots.length) {
            throw new IllegalStateException("set must hold at most %d numbers".formatted(slots.length - 1));
        }
        slots[slot] = number;
        return true;
    }

    boolean contains(long number) {
        if (number == 0) {
            return zero;
        }
        int slot = (int) number & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot] == number;
    }
}
