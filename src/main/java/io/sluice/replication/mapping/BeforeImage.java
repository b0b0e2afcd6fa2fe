package io.sluice.replication.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The columns that hold values from before a change.
///
/// @param columnPrefix put before the column's own name
/// @param columnFilter `pk-only`, `non-lob` or `all`
record BeforeImage(
        @JsonProperty("column-prefix") String columnPrefix,
        @JsonProperty("column-filter") String columnFilter) {}
