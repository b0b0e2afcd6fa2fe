package io.sluice.contract.check;

import java.math.BigDecimal;
import java.util.List;

/// The values that a column may have.
public sealed interface Allowed {

    /// Any value.
    record Anything() implements Allowed {}

    /// @param values the texts, at least one
    record Texts(List<String> values) implements Allowed {

        public Texts {
            values = List.copyOf(values);
        }
    }

    /// @param values the numbers, at least one; of a date or timestamp in the unit that a file holds it in, of a
    ///     boolean 0 and 1
    record Numbers(List<BigDecimal> values) implements Allowed {

        public Numbers {
            values = List.copyOf(values);
        }
    }
}
