package io.sluice.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.check.ColumnChecks;
import io.sluice.contract.type.ColumnType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One column of a contract, in the order in which the source declares it.
///
/// @param name name in the source's own case
/// @param type what a file must hold, after DMS and the endpoint settings did their conversions
/// @param nullable whether the source allows NULL
/// @param source what the source calls the type, absent in contracts that were written by hand
/// @param other further properties of the metadata form, kept as they were read
public record Column(
        String name, ColumnType type, boolean nullable, Optional<Source> source, Map<String, JsonNode> other) {

    public Column {
        requireNonNull(type, "type is null");
        requireNonNull(source, "source is null");
        if (requireNonNull(name, "name is null").isEmpty()) {
            throw new IllegalArgumentException("name of a column must not be empty");
        }
        other = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(other));
        ColumnChecks.read(type, other);
        Sensitivity.read(other);
    }

    /// Whether DMS treats the column as a LOB: cut at the LOB limit, skipped in changes of a table without a key.
    public boolean isLob() {
        return source.map(Source::lob).orElse(false);
    }

    /// What each value must be, by the metadata form's own properties among the further ones.
    public ColumnChecks checks() {
        return ColumnChecks.read(type, other);
    }

    /// Whether values are kept out of findings, logs and receipts.
    public boolean isSensitive() {
        return Sensitivity.read(other);
    }

    /// @param type type as the source's own catalogue writes it, for example `numeric(12,2)`
    /// @param lob whether DMS handles the type as a LOB
    public record Source(String type, boolean lob) {

        public Source {
            requireNonNull(type, "type is null");
        }
    }
}
