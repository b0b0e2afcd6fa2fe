package io.sluice.cli;

import io.sluice.local.LocalException;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.source.SourceLogin;
import java.sql.Connection;
import java.sql.SQLException;

/// Reads the contracts of the source that the options name.
///
/// @param options the options
/// @param database name of the pipeline
record SourceReading(LoginOptions options, String database) {

    Extraction extract() {
        SourceLogin login = options.login();
        Extractor extractor = new Extractor(database, login.address().engine(), options.endpoint());
        try (Connection connection = Complaint.of(login::connect)) {
            return extractor.extract(connection, options.selection());
        } catch (SQLException e) {
            throw new LocalException(
                    "catalogue of source %s must be readable but is not: %s".formatted(login, firstLine(e)), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
