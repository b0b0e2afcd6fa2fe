package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

/// What DMS makes of MariaDB's types: the same as of MySQL's, whose page of the user guide covers both.
///
/// A `JSON` column is a `longtext` in MariaDB's catalogue. Types that MySQL does not have (`uuid`, `inet4`, `inet6`,
/// `vector`) are on no page, so they are findings; that they arrive as text is assumed.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MySQL.html>
///
/// @param options settings of the endpoints
record MariaDbTypes(EndpointOptions options) {

    MariaDbTypes {
        requireNonNull(options, "options is null");
    }

    /// @param declared `COLUMN_TYPE` of `information_schema.columns`
    Translation of(String declared) {
        return new MySqlTypes(options).of(declared);
    }
}
