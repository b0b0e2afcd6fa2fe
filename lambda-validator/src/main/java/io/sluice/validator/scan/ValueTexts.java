package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.validator.parquet.LittleEndian;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// Tells values as a reader of findings knows them.
final class ValueTexts {

    /// Characters of a text that are told.
    private static final int MAX_CHARACTERS = 60;

    /// Bytes of a text that are looked at, so that a long one is not made an object.
    private static final int MAX_BYTES = 4 * MAX_CHARACTERS;

    private ValueTexts() {}

    /// For a column whose values must not be told.
    static ValueText hidden() {
        return (values, index) -> "a value that is not shown, the column being sensitive";
    }

    /// @param type how the column stores its values
    static ValueText of(ParquetType type) {
        return (values, index) -> "'%s'".formatted(text(type, values, index));
    }

    private static String text(ParquetType type, Values values, int index) {
        byte[] bytes = values.bytes();
        int at = values.start(index);
        return switch (type.physical()) {
            case BOOLEAN -> bytes[at] == 0 ? "false" : "true";
            case INT32 -> whole(type, LittleEndian.int32(bytes, at));
            case INT64 -> whole(type, LittleEndian.int64(bytes, at));
            case FLOAT -> Float.toString(Float.intBitsToFloat(LittleEndian.int32(bytes, at)));
            case DOUBLE -> Double.toString(Double.longBitsToDouble(LittleEndian.int64(bytes, at)));
            case INT96 -> "a number of 96 bits";
            case FIXED_LEN_BYTE_ARRAY, BYTE_ARRAY -> bytes(type, bytes, at, values.length(index));
        };
    }

    private static String whole(ParquetType type, long value) {
        Converted meaning = type.converted().orElse(Converted.INT_64);
        return switch (meaning) {
            case DECIMAL -> BigDecimal.valueOf(value, type.scale()).toPlainString();
            case DATE -> LocalDate.EPOCH.plusDays(value).toString();
            case TIMESTAMP_MILLIS -> moment(value, ChronoUnit.MILLIS);
            case TIMESTAMP_MICROS -> moment(value, ChronoUnit.MICROS);
            case UINT_32 -> Long.toString(value & 0xFFFF_FFFFL);
            case UINT_64 -> Long.toUnsignedString(value);
            default -> Long.toString(value);
        };
    }

    private static String moment(long value, ChronoUnit unit) {
        return Instant.EPOCH
                .plus(value, unit)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }

    private static String bytes(ParquetType type, byte[] bytes, int at, int length) {
        boolean text =
                type.converted().filter(meaning -> meaning == Converted.UTF8).isPresent();
        boolean decimal =
                type.converted().filter(meaning -> meaning == Converted.DECIMAL).isPresent();
        if (decimal) {
            BigInteger unscaled = new BigInteger(bytes, at, length);
            return new BigDecimal(unscaled, type.scale()).toPlainString();
        }
        if (!text) {
            return "%d bytes".formatted(length);
        }
        byte[] front = Arrays.copyOfRange(bytes, at, at + Math.min(length, MAX_BYTES));
        String start = new String(front, StandardCharsets.UTF_8);
        boolean cut = length > front.length || start.length() > MAX_CHARACTERS;
        String shown = start.length() > MAX_CHARACTERS ? start.substring(0, MAX_CHARACTERS) : start;
        return shown.replaceAll("\\p{Cntrl}|\\p{Cs}", "?") + (cut ? "…" : "");
    }
}
