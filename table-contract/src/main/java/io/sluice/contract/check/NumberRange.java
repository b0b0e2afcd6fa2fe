package io.sluice.contract.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/// Bounds of a number, or of a date or timestamp in the unit that a file holds it in.
///
/// @param minimum least value, itself allowed
/// @param maximum greatest value, itself allowed
public record NumberRange(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {

    public NumberRange {
        requireNonNull(minimum, "minimum is null");
        requireNonNull(maximum, "maximum is null");
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            throw new IllegalArgumentException(
                    "minimum must be at most maximum %s but was '%s'".formatted(maximum.get(), minimum.get()));
        }
    }

    /// Whether any value is in it.
    public boolean isOpen() {
        return minimum.isEmpty() && maximum.isEmpty();
    }
}
