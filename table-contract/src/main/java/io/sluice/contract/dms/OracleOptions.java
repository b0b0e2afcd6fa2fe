package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

/// The settings of an Oracle endpoint that change the type of a column.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
///
/// @param numberDataTypeScale what a `NUMBER` without precision becomes: 0 to 38 digits after the point,
///     [#AS_FLOAT] or [#AS_TEXT]
/// @param zonedTimestamps what a timestamp with a time zone becomes
public record OracleOptions(int numberDataTypeScale, ZonedTimestamps zonedTimestamps) {

    /// DMS's own default: `NUMERIC(38,10)`.
    public static final int DEFAULT_SCALE = 10;

    /// A floating-point number.
    public static final int AS_FLOAT = -1;

    /// Text, which loses nothing.
    public static final int AS_TEXT = -2;

    /// Most digits that the setting takes.
    public static final int MAX_SCALE = 38;

    public OracleOptions {
        requireNonNull(zonedTimestamps, "zonedTimestamps is null");
        if (numberDataTypeScale < AS_TEXT || numberDataTypeScale > MAX_SCALE) {
            throw new IllegalArgumentException("numberDataTypeScale must be %d to %d but was %d"
                    .formatted(AS_TEXT, MAX_SCALE, numberDataTypeScale));
        }
    }

    /// DMS's own defaults.
    public static OracleOptions standard() {
        return new OracleOptions(DEFAULT_SCALE, ZonedTimestamps.AS_TEXT);
    }

    /// The two effects of `convertTimestampWithZoneToUTC`.
    public enum ZonedTimestamps {
        /// Text with the zone in it.
        AS_TEXT,
        /// A timestamp in UTC; the zone is gone.
        AS_UTC
    }
}
