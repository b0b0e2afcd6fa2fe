package io.sluice.validator.parquet;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.type.ParquetType;
import java.util.Optional;

/// The type of a column as the file declares it.
///
/// @param type physical type and legacy annotation
/// @param beyond logical annotation that has no legacy form, such as `UUID`: DMS writes none, so no contract asks for
/// it
public record DeclaredType(ParquetType type, Optional<String> beyond) {

    public DeclaredType {
        requireNonNull(type, "type is null");
        requireNonNull(beyond, "beyond is null");
    }

    /// Whether the file's values are exactly of that type.
    public boolean is(ParquetType expected) {
        return beyond.isEmpty() && type.equals(expected);
    }

    @Override
    public String toString() {
        return beyond.map(annotation -> type + " " + annotation).orElseGet(type::toString);
    }
}
