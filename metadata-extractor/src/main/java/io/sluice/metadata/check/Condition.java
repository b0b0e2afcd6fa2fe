package io.sluice.metadata.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// One thing that a check constraint says of one column.
public sealed interface Condition {

    /// Name of the column as the condition writes it; `VALUE` in that of a domain.
    String column();

    /// @param column name of the column
    /// @param values all that it may be
    record Among(String column, List<String> values) implements Condition {

        public Among {
            requireNonNull(column, "column is null");
            values = List.copyOf(values);
        }
    }

    /// @param column name of the column
    /// @param side whether it is the least or the greatest value
    /// @param value the bound as the condition writes it
    /// @param edge whether the bound itself is allowed
    record Bound(String column, Side side, String value, Edge edge) implements Condition {

        public Bound {
            requireNonNull(column, "column is null");
            requireNonNull(side, "side is null");
            requireNonNull(value, "value is null");
            requireNonNull(edge, "edge is null");
        }
    }

    /// Which end of a range a bound is.
    enum Side {
        LEAST,
        GREATEST
    }

    /// Whether a bound belongs to its range.
    enum Edge {
        INCLUDED,
        EXCLUDED
    }

    /// The condition of an operator, nothing for one that is neither an equality nor a bound.
    static Optional<Condition> of(String column, String operator, String value) {
        return switch (operator) {
            case "=" -> Optional.of(new Among(column, List.of(value)));
            case ">" -> Optional.of(new Bound(column, Side.LEAST, value, Edge.EXCLUDED));
            case ">=" -> Optional.of(new Bound(column, Side.LEAST, value, Edge.INCLUDED));
            case "<" -> Optional.of(new Bound(column, Side.GREATEST, value, Edge.EXCLUDED));
            case "<=" -> Optional.of(new Bound(column, Side.GREATEST, value, Edge.INCLUDED));
            default -> Optional.empty();
        };
    }
}
