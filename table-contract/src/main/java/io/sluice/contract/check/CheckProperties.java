package io.sluice.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.type.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the checks of one column from its properties, holding each against the column's type.
final class CheckProperties {

    private final ColumnType type;
    private final Map<String, JsonNode> properties;

    CheckProperties(ColumnType type, Map<String, JsonNode> properties) {
        this.type = type;
        this.properties = properties;
    }

    Allowed allowed() {
        Optional<JsonNode> listed = find("enum");
        if (listed.isEmpty()) {
            return new Allowed.Anything();
        }
        List<JsonNode> values = new ArrayList<>();
        listed.get().forEach(value -> {
            // A NULL in the list says what `nullable` says.
            if (!value.isNull()) {
                values.add(value);
            }
        });
        if (!listed.get().isArray() || values.isEmpty()) {
            throw wrong("enum", "be a list with a value", listed.get());
        }
        if (type instanceof ColumnType.Text) {
            return new Allowed.Texts(values.stream().map(this::text).toList());
        }
        return new Allowed.Numbers(values.stream()
                .map(value -> StoredNumber.of(type, "enum", value))
                .toList());
    }

    Optional<String> pattern() {
        Optional<JsonNode> given = find("pattern");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        requireText("pattern");
        if (!given.get().isTextual()) {
            throw wrong("pattern", "be a text", given.get());
        }
        try {
            return Optional.of(Pattern.compile(given.get().asText()).pattern());
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw wrong("pattern", "be a regular expression", given.get());
        }
    }

    NumberRange range() {
        return new NumberRange(number("minimum"), number("maximum"));
    }

    LengthRange length() {
        return new LengthRange(length("minLength", 0), length("maxLength", LengthRange.UNBOUNDED));
    }

    private Optional<BigDecimal> number(String name) {
        return find(name).map(value -> StoredNumber.of(type, name, value));
    }

    private int length(String name, int otherwise) {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!(type instanceof ColumnType.Bytes)) {
            requireText(name);
        }
        // JSON knows no integers, so 8.0 is one too.
        BigDecimal length = value.get().isNumber() ? value.get().decimalValue() : BigDecimal.ONE.negate();
        if (length.signum() < 0
                || length.stripTrailingZeros().scale() > 0
                || length.compareTo(BigDecimal.valueOf(LengthRange.UNBOUNDED)) > 0) {
            throw wrong(name, "be a whole number from 0 to %d".formatted(LengthRange.UNBOUNDED), value.get());
        }
        return length.intValueExact();
    }

    private String text(JsonNode value) {
        if (!value.isTextual()) {
            throw wrong("enum", "list texts for a column of type %s".formatted(type), value);
        }
        return value.asText();
    }

    private void requireText(String name) {
        if (!(type instanceof ColumnType.Text)) {
            throw new IllegalArgumentException("%s must be asked of texts but the type is '%s'".formatted(name, type));
        }
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isNull());
    }

    private static IllegalArgumentException wrong(String name, String rule, JsonNode value) {
        String found = value.isTextual() ? value.asText() : value.toString();
        return new IllegalArgumentException("%s must %s but was '%s'".formatted(name, rule, found));
    }
}
