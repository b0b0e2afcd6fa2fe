package io.sluice.cli;

import io.sluice.local.LocalException;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.source.Patience;
import io.sluice.metadata.source.SourceException;
import io.sluice.metadata.source.SourceLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Reads the contracts of the source that the options name.
///
/// @param options the options
/// @param database name of the pipeline
record SourceReading(LoginOptions options, String database) {

    Extraction extract() {
        Patience patience = options.patience();
        SourceLogin login = options.login();
        Extractor extractor = new Extractor(database, login.address().engine(), options.endpoint());
        try (Connection connection = Complaint.of(() -> login.connect(patience))) {
            return extractor.extract(connection, options.selection());
        } catch (SQLException e) {
            throw unreadable(login, patience, e);
        }
    }

    /// A source that gave no answer.
    static LocalException unreadable(SourceLogin login, Patience patience, SQLException cause) {
        String sentence = SourceException.unreadable(login, patience, cause).getMessage();
        return new LocalException(
                Patience.isOver(cause) ? sentence + "; or wait longer with --read-timeout" : sentence, cause);
    }

    /// What came to nothing, a line each that names host and database.
    static List<String> problems(SourceLogin login, Extraction extraction) {
        return extraction.problems().stream()
                .map(problem -> "source %s: %s".formatted(login, problem))
                .toList();
    }
}
