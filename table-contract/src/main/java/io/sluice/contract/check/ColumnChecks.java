package io.sluice.contract.check;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.type.ColumnType;
import java.util.Map;
import java.util.Optional;

/// What every value of a column must be that is not NULL.
///
/// @param allowed the values there may be, by `enum`
/// @param pattern regular expression that a part of the text must match, by `pattern`; `^` and `$` ask for all of it
/// @param range least and greatest number, by `minimum` and `maximum`
/// @param length least and most characters of a text, or bytes, by `minLength` and `maxLength`
/// See <https://json-schema.org/understanding-json-schema/reference/regular_expressions>
public record ColumnChecks(Allowed allowed, Optional<String> pattern, NumberRange range, LengthRange length) {

    public ColumnChecks {
        requireNonNull(allowed, "allowed is null");
        requireNonNull(pattern, "pattern is null");
        requireNonNull(range, "range is null");
        requireNonNull(length, "length is null");
    }

    /// Reads the checks among a column's properties.
    ///
    /// @param type the column's type, which decides what may be asked
    /// @param properties properties of the metadata form
    /// @throws IllegalArgumentException naming the property that is wrong
    public static ColumnChecks read(ColumnType type, Map<String, JsonNode> properties) {
        CheckProperties reader = new CheckProperties(type, properties);
        return new ColumnChecks(reader.allowed(), reader.pattern(), reader.range(), reader.length());
    }
}
