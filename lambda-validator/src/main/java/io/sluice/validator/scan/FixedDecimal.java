package io.sluice.validator.scan;

import java.math.BigInteger;

/// A decimal in an array of fixed length lies between two others.
///
/// @param length bytes of each value, 1 to 16
/// @param least least value without its point, itself allowed
/// @param greatest greatest value without its point, itself allowed
record FixedDecimal(int length, Bound least, Bound greatest) implements ValueCheck {

    /// Longest array that a decimal of 38 digits takes.
    static final int MAX_BYTES = 16;

    @Override
    public void test(Values values, BadValues bad) {
        if (length <= Long.BYTES) {
            testShort(values, bad);
        } else {
            testLong(values, bad);
        }
    }

    private void testShort(Values values, BadValues bad) {
        byte[] bytes = values.bytes();
        int from = values.start(0);
        int count = values.count();
        long low = least.clamped();
        long high = greatest.clamped();
        for (int index = 0; index < count; index++) {
            long value = BigEndian.upTo64(bytes, from + index * length, length);
            if (value < low || value > high) {
                bad.value(index);
            }
        }
    }

    private void testLong(Values values, BadValues bad) {
        byte[] bytes = values.bytes();
        int from = values.start(0);
        int count = values.count();
        for (int index = 0; index < count; index++) {
            int at = from + index * length;
            long high = BigEndian.high(bytes, at, length);
            long low = BigEndian.low(bytes, at, length);
            if (least.isAbove(high, low) || greatest.isBelow(high, low)) {
                bad.value(index);
            }
        }
    }

    /// A number of 128 bits.
    ///
    /// @param high upper half, with the sign
    /// @param low lower half, without one
    record Bound(long high, long low) {

        static Bound of(BigInteger value) {
            BigInteger most = BigInteger.ONE.shiftLeft(2 * Long.SIZE - 1).subtract(BigInteger.ONE);
            BigInteger clamped = value.min(most).max(most.negate());
            return new Bound(clamped.shiftRight(Long.SIZE).longValue(), clamped.longValue());
        }

        /// Whether it is greater than the number of those halves.
        boolean isAbove(long otherHigh, long otherLow) {
            return high > otherHigh || high == otherHigh && Long.compareUnsigned(low, otherLow) > 0;
        }

        /// Whether it is less than the number of those halves.
        boolean isBelow(long otherHigh, long otherLow) {
            return high < otherHigh || high == otherHigh && Long.compareUnsigned(low, otherLow) < 0;
        }

        /// The same number as far as 64 bits reach.
        long clamped() {
            if (high == low >> Long.SIZE - 1) {
                return low;
            }
            return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
