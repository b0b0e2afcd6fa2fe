package io.sluice.contract.check;

/// Bounds of a length: characters, as Unicode counts them, of a text; bytes of a binary value.
///
/// @param minimum least length, itself allowed
/// @param maximum greatest length, itself allowed; [#UNBOUNDED] for none
public record LengthRange(int minimum, int maximum) {

    /// Longer than any value.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public LengthRange {
        if (minimum < 0 || minimum > maximum) {
            throw new IllegalArgumentException(
                    "minLength must be 0 to maxLength %d but was '%d'".formatted(maximum, minimum));
        }
    }

    /// Whether any length is in it.
    public boolean isOpen() {
        return minimum == 0 && maximum == UNBOUNDED;
    }
}
