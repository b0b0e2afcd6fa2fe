package io.sluice.local.dms.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.DmsType;
import java.util.Locale;

/// One rule as JSON, read strictly: what is wrong with it is thrown as a [Refused] that names the rule.
record RuleNode(JsonNode json) {

    String type() {
        return text("rule-type", "");
    }

    int id() {
        try {
            return Integer.parseInt(text("rule-id", ""));
        } catch (NumberFormatException notANumber) {
            throw refused("rule-id must be a number but was '%s'".formatted(text("rule-id", "")));
        }
    }

    String text(String key, String missing) {
        JsonNode value = json.path(key);
        return value.isMissingNode() || value.isNull() ? missing : value.asText();
    }

    JsonNode path(String key) {
        return json.path(key);
    }

    /// The constant of that name, written with dashes.
    <E extends Enum<E>> E choice(String key, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(constantName(value))) {
                return constant;
            }
        }
        throw refused("%s '%s' is not something the local run can do".formatted(key, value));
    }

    static String constantName(String value) {
        return value.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    Locator locator() {
        JsonNode locator = json.path("object-locator");
        if (locator.has("data-type")) {
            throw refused("object-locator with a data-type is not something the local run can do");
        }
        return new Locator(
                pattern(locator, "schema-name"), pattern(locator, "table-name"), pattern(locator, "column-name"));
    }

    Locator exactLocator() {
        JsonNode locator = json.path("object-locator");
        return new Locator(
                NamePattern.exact(locator.path("schema-name").asText()),
                NamePattern.exact(locator.path("table-name").asText()),
                NamePattern.of("%"));
    }

    private static NamePattern pattern(JsonNode locator, String key) {
        return NamePattern.of(locator.path(key).asText("%"));
    }

    /// The `data-type` of the rule.
    DmsColumn dataType() {
        JsonNode type = json.path("data-type");
        DmsType name = choice("data-type", type.path("type").asText(""), DmsType.class);
        int precision = type.path("precision").asInt(name == DmsType.NUMERIC ? 38 : 0);
        int scale = type.path("scale").asInt(0);
        int length = type.path("length").asInt(0);
        return new DmsColumn(name, precision, scale, length);
    }

    Refused refused(String problem) {
        return new Refused("rule '%s' (%s): %s".formatted(text("rule-name", "without a name"), type(), problem));
    }

    /// A rule that cannot be carried out; gathered with the others before anyone is told.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
