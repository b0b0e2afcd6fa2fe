package io.sluice.validator.scan;

import io.sluice.validator.parquet.LittleEndian;
import java.math.BigInteger;

/// An integer lies between two others.
///
/// @param bytesEach 4 or 8, as the column stores them
/// @param signed whether the highest bit is a sign
/// @param least least value as a number with a sign, itself allowed
/// @param greatest greatest value as a number with a sign, itself allowed
record Whole(int bytesEach, boolean signed, long least, long greatest) implements ValueCheck {

    /// What changes the order of unsigned numbers into that of signed ones.
    private static final long FLIP = Long.MIN_VALUE;

    /// @param least least value, itself allowed
    /// @param greatest greatest value, itself allowed
    static Whole between(int bytesEach, boolean signed, BigInteger least, BigInteger greatest) {
        boolean flipped = !signed && bytesEach == Long.BYTES;
        BigInteger shift = flipped ? BigInteger.ONE.shiftLeft(Long.SIZE - 1).negate() : BigInteger.ZERO;
        BigInteger low = least.add(shift);
        BigInteger high = greatest.add(shift);
        boolean nothing = low.compareTo(BigInteger.valueOf(Long.MAX_VALUE)) > 0
                || high.compareTo(BigInteger.valueOf(Long.MIN_VALUE)) < 0;
        return nothing
                ? new Whole(bytesEach, signed, Long.MAX_VALUE, Long.MIN_VALUE)
                : new Whole(bytesEach, signed, clamped(low), clamped(high));
    }

    @Override
    public void test(Values values, BadValues bad) {
        if (bytesEach == Integer.BYTES) {
            test32(values, bad);
        } else {
            test64(values, bad);
        }
    }

    private void test32(Values values, BadValues bad) {
        byte[] bytes = values.bytes();
        int from = values.start(0);
        int count = values.count();
        long mask = signed ? -1L : 0xFFFF_FFFFL;
        for (int index = 0; index < count; index++) {
            long value = LittleEndian.int32(bytes, from + index * Integer.BYTES) & mask;
            if (value < least || value > greatest) {
                bad.value(index);
            }
        }
    }

    private void test64(Values values, BadValues bad) {
        byte[] bytes = values.bytes();
        int from = values.start(0);
        int count = values.count();
        long flip = signed ? 0 : FLIP;
        for (int index = 0; index < count; index++) {
            long value = LittleEndian.int64(bytes, from + index * Long.BYTES) ^ flip;
            if (value < least || value > greatest) {
                bad.value(index);
            }
        }
    }

    private static long clamped(BigInteger value) {
        return value.max(BigInteger.valueOf(Long.MIN_VALUE))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
