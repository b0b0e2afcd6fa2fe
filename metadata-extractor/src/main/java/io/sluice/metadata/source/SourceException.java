package io.sluice.metadata.source;

import java.sql.SQLException;

/// The source cannot be asked; the message says in one line what is wrong with which host and database.
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, in one line
    /// @param cause what the driver threw
    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /// A connection that was open gave no answer.
    ///
    /// @param login which source
    /// @param patience how long it was waited for
    /// @param cause what the driver threw; of its message the first line is told
    public static SourceException unreadable(SourceLogin login, Patience patience, SQLException cause) {
        String message = Patience.isOver(cause)
                ? "source %s must answer within %d s but does not: look at its load, its locks and the way to it"
                        .formatted(login, patience.seconds())
                : "catalogue of source %s must be readable but is not: %s".formatted(login, login.firstLine(cause));
        return new SourceException(message, cause);
    }
}
