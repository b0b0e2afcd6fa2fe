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

    /// A connection that was open did not answer.
    ///
    /// @param login which source
    /// @param cause what the driver threw; of its message the first line is told
    public static SourceException unreadable(SourceLogin login, SQLException cause) {
        return new SourceException(
                "catalogue of source %s must be readable but is not: %s".formatted(login, login.firstLine(cause)),
                cause);
    }
}
