package io.sluice.validator.quarantine;

import java.util.HexFormat;

/// 128 bits of a row's key, by which it is known without holding its values.
///
/// @param high first half
/// @param low second half
record KeyHash(long high, long low) {

    private static final int DIGITS = 32;

    static KeyHash parse(String text) {
        if (text.length() != DIGITS) {
            throw new IllegalArgumentException(
                    "hash of a key must have %d digits but was '%s'".formatted(DIGITS, text));
        }
        return new KeyHash(
                HexFormat.fromHexDigitsToLong(text, 0, DIGITS / 2),
                HexFormat.fromHexDigitsToLong(text, DIGITS / 2, DIGITS));
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
