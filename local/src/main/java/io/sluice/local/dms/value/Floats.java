package io.sluice.local.dms.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Converters of binary fractions. PostgreSQL writes the shortest text that reads back as the same number.
final class Floats {

    private Floats() {}

    static Converter float32() {
        return (text, offset, length, sink) -> {
            String number = new String(text, offset, length, ISO_8859_1);
            try {
                sink.float32(Float.parseFloat(number));
            } catch (NumberFormatException notANumber) {
                sink.unwritable("is not a number: " + number);
            }
        };
    }

    static Converter float64() {
        return (text, offset, length, sink) -> {
            String number = new String(text, offset, length, ISO_8859_1);
            try {
                sink.float64(Double.parseDouble(number));
            } catch (NumberFormatException notANumber) {
                sink.unwritable("is not a number: " + number);
            }
        };
    }
}
