package io.sluice.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Whether values are kept out of findings, logs and receipts: the property `sensitive` of a column, or of a table for
/// all of its columns.
final class Sensitivity {

    private static final String PROPERTY = "sensitive";

    private Sensitivity() {}

    /// @param properties properties of a column or of a table
    /// @throws IllegalArgumentException if the property is neither true nor false
    static boolean read(Map<String, JsonNode> properties) {
        JsonNode value = properties.get(PROPERTY);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("%s must be true or false but was '%s'".formatted(PROPERTY, value));
        }
        return value.asBoolean();
    }
}
