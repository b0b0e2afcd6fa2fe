package io.sluice.validator.parquet;

import static java.util.Objects.requireNonNull;

/// One column as the file declares it.
///
/// @param name name in the file's own case
/// @param repetition how often a row holds it
/// @param type what its values are
public record ParquetColumn(String name, Repetition repetition, DeclaredType type) {

    public ParquetColumn {
        requireNonNull(name, "name is null");
        requireNonNull(repetition, "repetition is null");
        requireNonNull(type, "type is null");
    }
}
