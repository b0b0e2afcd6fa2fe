package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.type.TimestampUnit;

/// The endpoint settings that change the type of a column in a file.
///
/// The program writes them to the endpoints and hands them to the tables of types, so the two cannot disagree.
///
/// @param booleans what a boolean becomes; PostgreSQL alone has a setting for it
/// @param timestampUnit unit of every timestamp
/// @param oracle settings that only Oracle has
public record EndpointOptions(Booleans booleans, TimestampUnit timestampUnit, OracleOptions oracle) {

    public EndpointOptions {
        requireNonNull(booleans, "booleans is null");
        requireNonNull(timestampUnit, "timestampUnit is null");
        requireNonNull(oracle, "oracle is null");
    }

    /// Options of an engine that is not Oracle.
    public EndpointOptions(Booleans booleans, TimestampUnit timestampUnit) {
        this(booleans, timestampUnit, OracleOptions.standard());
    }

    /// What Sluice's own endpoints of a PostgreSQL source are set to: text booleans, milliseconds for Athena.
    public static EndpointOptions standard() {
        return new EndpointOptions(Booleans.AS_TEXT, TimestampUnit.MILLIS);
    }

    /// What Sluice's own endpoints are set to for a source of this engine.
    ///
    /// A `BIT` of the other engines is a boolean to DMS, and no setting makes it text.
    public static EndpointOptions standard(Engine engine) {
        return switch (engine) {
            case POSTGRES -> standard();
            case ORACLE, SQLSERVER, MYSQL, MARIADB -> new EndpointOptions(Booleans.AS_BOOLEAN, TimestampUnit.MILLIS);
        };
    }

    /// The same for an Oracle endpoint with settings of its own.
    public EndpointOptions with(OracleOptions other) {
        return new EndpointOptions(booleans, timestampUnit, other);
    }

    /// The two effects of `mapBooleanAsBoolean`.
    public enum Booleans {
        AS_TEXT,
        AS_BOOLEAN
    }
}
