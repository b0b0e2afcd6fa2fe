package io.sluice.config;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import java.util.Optional;

/// The database that DMS reads. Its credentials are not here: DMS takes them from the secret itself.
///
/// Each engine carries exactly what its endpoint takes, so a source without it cannot be built.
public sealed interface SourceDatabase
        permits OracleSource, PostgresSource, SqlServerSource, MySqlSource, MariaDbSource {

    /// How DMS gets to it.
    Connection connection();

    /// Which table of types its columns go by.
    Engine engine();

    /// The settings of its endpoint that change types.
    default EndpointOptions options() {
        return EndpointOptions.standard(engine());
    }

    /// Reads the settings that name the source. Of an engine that nobody knows, nothing more can be said.
    static Optional<SourceDatabase> read(Section section) {
        Optional<String> engine = section.text(
                "engine", Rule.oneOf("oracle", "postgres", "aurora-postgresql", "sqlserver", "mysql", "mariadb"));
        if (engine.isEmpty()) {
            section.takeAnyKey();
            return Optional.empty();
        }
        return switch (engine.get()) {
            case "oracle" -> OracleSource.read(section).map(SourceDatabase.class::cast);
            case "postgres" ->
                PostgresSource.read(section, PostgresSource.Hosting.POSTGRES).map(SourceDatabase.class::cast);
            case "aurora-postgresql" ->
                PostgresSource.read(section, PostgresSource.Hosting.AURORA).map(SourceDatabase.class::cast);
            case "sqlserver" -> SqlServerSource.read(section).map(SourceDatabase.class::cast);
            case "mysql" -> MySqlSource.read(section).map(SourceDatabase.class::cast);
            default -> MariaDbSource.read(section).map(SourceDatabase.class::cast);
        };
    }
}
