package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/// The kinds of source database that have a table of types.
///
/// A contract does not name its engine: the pipeline it belongs to does, and hands the engine to whoever reads the
/// contract's source types.
public enum Engine {
    ORACLE,
    POSTGRES,
    SQLSERVER,
    MYSQL,
    MARIADB;

    /// What DMS makes of a type of this engine.
    ///
    /// @param declared the type as the engine's catalogue writes it, for example `numeric(12,2)` or `NUMBER(10)`
    /// @param options settings of the endpoints, on which the answer depends
    public Translation translate(String declared, EndpointOptions options) {
        requireNonNull(options, "options is null");
        return switch (this) {
            case ORACLE -> new OracleTypes(options).of(declared);
            case POSTGRES -> PostgresTypes.translate(declared, options);
            case SQLSERVER -> new SqlServerTypes(options).of(declared);
            case MYSQL -> new MySqlTypes(options).of(declared);
            case MARIADB -> new MariaDbTypes(options).of(declared);
        };
    }

    /// The name that a stack gives the engine, which is also DMS's.
    public String configName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The engine of that name.
    public static Optional<Engine> named(String name) {
        for (Engine engine : values()) {
            if (engine.configName().equals(name)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }
}
