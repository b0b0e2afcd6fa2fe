package io.sluice.local.dms.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sluice.contract.type.ParquetType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/// Converts decimal text to the fixed-length bytes of a Parquet decimal, rounding half away from zero.
///
/// Values of up to 18 digits take a path without objects. Money's dollar signs and commas are passed over.
final class Decimals implements Converter {

    private static final int MAX_LONG_DIGITS = 18;

    private final int precision;
    private final int scale;
    private final byte[] buffer;

    Decimals(int precision, int scale) {
        this.precision = precision;
        this.scale = scale;
        this.buffer = new byte[ParquetType.decimalLength(precision)];
    }

    @Override
    public void convert(byte[] text, int offset, int length, ValueSink sink) {
        long unscaled = 0;
        int digits = 0;
        int fraction = -1;
        boolean negative = false;
        for (int at = offset; at < offset + length; at++) {
            byte next = text[at];
            if (next >= '0' && next <= '9') {
                unscaled = unscaled * 10 + next - '0';
                digits += unscaled == 0 ? 0 : 1;
                fraction += fraction < 0 ? 0 : 1;
            } else if (next == '.' && fraction < 0) {
                fraction = 0;
            } else if (next == '-') {
                negative = true;
            } else if (next != '$' && next != ',') {
                digits = MAX_LONG_DIGITS + 1;
            }
            if (digits > MAX_LONG_DIGITS) {
                convertLong(text, offset, length, sink);
                return;
            }
        }
        int missing = scale - Math.max(fraction, 0);
        if (missing < 0 || digits + missing > MAX_LONG_DIGITS) {
            convertLong(text, offset, length, sink);
            return;
        }
        write(negative ? -unscaled : unscaled, digits, missing, sink);
    }

    private void write(long unscaled, int digits, int missing, ValueSink sink) {
        if (digits > 0 && digits + missing > precision) {
            sink.unwritable("has more than %d digits before the point".formatted(precision - scale));
            return;
        }
        long value = unscaled;
        for (int zero = 0; zero < missing; zero++) {
            value *= 10;
        }
        for (int at = buffer.length - 1; at >= 0; at--) {
            buffer[at] = (byte) value;
            value >>= Byte.SIZE;
        }
        sink.bytes(buffer, 0, buffer.length);
    }

    private void convertLong(byte[] text, int offset, int length, ValueSink sink) {
        String number = new String(text, offset, length, ISO_8859_1).replaceAll("[$,]", "");
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException notANumber) {
            sink.unwritable("has no decimal form: " + number);
            return;
        }
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.precision() > precision) {
            sink.unwritable("has more than %d digits before the point".formatted(precision - scale));
            return;
        }
        if (rounded.compareTo(value) != 0) {
            sink.altered("was rounded to %d decimal places".formatted(scale));
        }
        write(rounded.unscaledValue(), sink);
    }

    private void write(BigInteger unscaled, ValueSink sink) {
        byte[] bytes = unscaled.toByteArray();
        int padding = buffer.length - bytes.length;
        Arrays.fill(buffer, 0, padding, (byte) (unscaled.signum() < 0 ? 0xFF : 0));
        System.arraycopy(bytes, 0, buffer, padding, bytes.length);
        sink.bytes(buffer, 0, buffer.length);
    }
}
