package io.sluice.local.dms.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Converts whole numbers; text with a fraction, which only `change-data-type` brings here, is rounded half up.
final class Integers implements Converter {

    /// Longest text that cannot overflow a long.
    private static final int SAFE_LENGTH = 18;

    private final int bits;
    private final BigInteger least;
    private final BigInteger greatest;

    Integers(int bits, boolean signed) {
        this.bits = bits;
        BigInteger span = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
        this.least = signed ? span.negate() : BigInteger.ZERO;
        this.greatest = span.subtract(BigInteger.ONE);
    }

    @Override
    public void convert(byte[] text, int offset, int length, ValueSink sink) {
        boolean negative = length > 0 && text[offset] == '-';
        long value = 0;
        boolean plain = length <= SAFE_LENGTH && length > (negative ? 1 : 0);
        for (int at = offset + (negative ? 1 : 0); plain && at < offset + length; at++) {
            plain = text[at] >= '0' && text[at] <= '9';
            value = value * 10 + text[at] - '0';
        }
        if (plain && (bits == Long.SIZE ? !negative || least.signum() < 0 : fits(negative ? -value : value))) {
            write(negative ? -value : value, sink);
        } else {
            convertOther(new String(text, offset, length, ISO_8859_1), sink);
        }
    }

    private boolean fits(long value) {
        return value >= least.longValue() && value <= greatest.longValue();
    }

    private void convertOther(String number, ValueSink sink) {
        BigInteger value;
        try {
            value = new BigDecimal(number.strip())
                    .setScale(0, RoundingMode.HALF_UP)
                    .toBigInteger();
        } catch (NumberFormatException notANumber) {
            sink.unwritable("is not a number: " + number);
            return;
        }
        if (value.compareTo(least) < 0 || value.compareTo(greatest) > 0) {
            sink.unwritable("does not fit into %d bits: %s".formatted(bits, number));
            return;
        }
        write(value.longValue(), sink);
    }

    private void write(long value, ValueSink sink) {
        if (bits == Long.SIZE) {
            sink.int64(value);
        } else {
            sink.int32((int) value);
        }
    }
}
