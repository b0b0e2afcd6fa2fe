package io.sluice.metadata.check;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.sluice.contract.check.ColumnChecks;
import io.sluice.contract.json.Json;
import io.sluice.contract.type.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the conditions of a column come to as the properties `enum`, `minimum` and `maximum` of its contract.
///
/// A bound that is excluded becomes the next value of an exact number; of other types it says nothing, because the form
/// knows included bounds only. Nor is anything said that the type cannot be held against: of a date written in a way of
/// the engine's own, of a bit, of a list of floating-point numbers.
///
/// @param type type of the column
/// @param digits whether a file has all digits of a number
/// @param conditions what is said of it
public record ColumnLimits(ColumnType type, Digits digits, List<Condition> conditions) {

    public ColumnLimits {
        requireNonNull(type, "type is null");
        requireNonNull(digits, "digits is null");
        conditions = List.copyOf(conditions);
    }

    /// The properties, none where nothing is said.
    public Map<String, JsonNode> properties() {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            switch (condition) {
                case Condition.Among among -> {
                    ArrayNode list = list(among.values());
                    if (isAskable("enum", list)) {
                        properties.putIfAbsent("enum", list);
                    }
                }
                case Condition.Bound bound -> value(bound).ifPresent(value -> tighten(properties, bound.side(), value));
            }
        }
        return properties;
    }

    private ArrayNode list(List<String> values) {
        ArrayNode list = Json.mapper().createArrayNode();
        boolean numeric = scale().isPresent()
                && values.stream().allMatch(value -> number(value).isPresent());
        values.forEach(value -> {
            if (numeric) {
                list.add(new BigDecimal(value));
            } else {
                list.add(value);
            }
        });
        return list;
    }

    private boolean isAskable(String property, JsonNode value) {
        try {
            ColumnChecks.read(type, Map.of(property, value));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<BigDecimal> value(Condition.Bound bound) {
        boolean number =
                scale().isPresent() || type instanceof ColumnType.Float32 || type instanceof ColumnType.Float64;
        Optional<BigDecimal> value = number ? number(bound.value()) : Optional.empty();
        if (digits == Digits.ROUNDED) {
            // What is less than the bound at the source may be the bound itself once it is rounded.
            return value.flatMap(exact -> scale().map(places -> exact.setScale(places, RoundingMode.HALF_UP)));
        }
        if (bound.edge() == Condition.Edge.INCLUDED || value.isEmpty()) {
            return value;
        }
        return scale().filter(places -> value.get().stripTrailingZeros().scale() <= places)
                .map(places -> BigDecimal.ONE.movePointLeft(places))
                .map(step -> value.get().add(bound.side() == Condition.Side.LEAST ? step : step.negate()));
    }

    private static void tighten(Map<String, JsonNode> properties, Condition.Side side, BigDecimal value) {
        String name = side == Condition.Side.LEAST ? "minimum" : "maximum";
        JsonNode known = properties.get(name);
        boolean tighter =
                known == null || value.compareTo(known.decimalValue()) * (side == Condition.Side.LEAST ? 1 : -1) > 0;
        if (tighter) {
            properties.put(name, Json.mapper().getNodeFactory().numberNode(value));
        }
    }

    /// Digits after the point of an exact number.
    private Optional<Integer> scale() {
        return switch (type) {
            case ColumnType.Int whole -> Optional.of(0);
            case ColumnType.Decimal decimal -> Optional.of(decimal.scale());
            case ColumnType.Float32 approximate -> Optional.empty();
            case ColumnType.Float64 approximate -> Optional.empty();
            case ColumnType.Text text -> Optional.empty();
            case ColumnType.Bytes bytes -> Optional.empty();
            case ColumnType.Date date -> Optional.empty();
            case ColumnType.Time time -> Optional.empty();
            case ColumnType.Timestamp timestamp -> Optional.empty();
            case ColumnType.Bool bool -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether DMS writes a number as it is.
    public enum Digits {
        KEPT,
        /// A number without bounds at the source has some in a file.
        ROUNDED;

        /// @param declared type at the source: that of PostgreSQL and that of Oracle may go without bounds
        public static Digits of(String declared) {
            return declared.equalsIgnoreCase("numeric") || declared.equalsIgnoreCase("number") ? ROUNDED : KEPT;
        }
    }
}
