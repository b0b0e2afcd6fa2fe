package io.sluice.benchmark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules on values as a program on a reader's interface would write them: texts as bytes where that suffices.
final class Tests {

    private Tests() {}

    /// Tests a number of up to 64 bits.
    interface OfLong {

        boolean holds(long value);
    }

    /// Tests a floating-point number.
    interface OfDouble {

        boolean holds(double value);
    }

    /// Tests a text or an array of bytes.
    interface OfBytes {

        boolean holds(byte[] bytes, int from, int length);
    }

    /// @param scale digits behind the point of a decimal, else 0
    static OfLong ofLong(Asked asked, int scale) {
        if (!(asked instanceof Asked.Range(String least, String most))) {
            return value -> true;
        }
        long low = number(least, scale).longValueExact();
        long high = number(most, scale).longValueExact();
        return value -> value >= low && value <= high;
    }

    static OfDouble ofDouble(Asked asked) {
        if (!(asked instanceof Asked.Range(String least, String most))) {
            return value -> true;
        }
        double low = Double.parseDouble(least);
        double high = Double.parseDouble(most);
        return value -> value >= low && value <= high;
    }

    /// @param scale digits behind the point of a decimal, else 0
    static OfBytes ofBytes(Asked asked, int scale) {
        return switch (asked) {
            case Asked.Nothing() -> (bytes, from, length) -> true;
            case Asked.Range(String least, String most) -> {
                java.math.BigInteger low = number(least, scale).toBigIntegerExact();
                java.math.BigInteger high = number(most, scale).toBigIntegerExact();
                yield (bytes, from, length) -> {
                    java.math.BigInteger value = new java.math.BigInteger(bytes, from, length);
                    return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
                };
            }
            case Asked.Length(int least, int most) ->
                (bytes, from, length) -> {
                    int characters = 0;
                    for (int index = from; index < from + length; index++) {
                        characters += bytes[index] >= -64 ? 1 : 0;
                    }
                    return characters >= least && characters <= most;
                };
            case Asked.Enum(List<String> values) -> {
                Set<String> allowed = new HashSet<>(values);
                yield (bytes, from, length) ->
                        allowed.contains(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
            case Asked.Pattern(String expression) -> {
                Pattern pattern = Pattern.compile(expression);
                yield (bytes, from, length) -> pattern.matcher(
                                new String(bytes, from, length, StandardCharsets.UTF_8))
                        .find();
            }
        };
    }

    private static BigDecimal number(String text, int scale) {
        if (text.contains("T")) {
            return BigDecimal.valueOf(LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC))
                    .movePointRight(6);
        }
        if (text.contains("-01-")) {
            return BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
        }
        return new BigDecimal(text).movePointRight(scale);
    }
}
