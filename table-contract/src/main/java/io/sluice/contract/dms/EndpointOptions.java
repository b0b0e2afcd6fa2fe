package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.type.TimestampUnit;

/// The endpoint settings that change the type of a column in a file.
///
/// @param booleans what becomes of PostgreSQL's boolean
/// @param timestampUnit unit of every timestamp
public record EndpointOptions(Booleans booleans, TimestampUnit timestampUnit) {

    public EndpointOptions {
        requireNonNull(booleans, "booleans is null");
        requireNonNull(timestampUnit, "timestampUnit is null");
    }

    /// What Sluice's own endpoints are set to: text booleans, milliseconds for Athena.
    public static EndpointOptions standard() {
        return new EndpointOptions(Booleans.AS_TEXT, TimestampUnit.MILLIS);
    }

    /// The two effects of `mapBooleanAsBoolean`.
    public enum Booleans {
        AS_TEXT,
        AS_BOOLEAN
    }
}
