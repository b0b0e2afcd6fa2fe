package io.sluice.metadata.source;

/// The source cannot be asked; the message says in one line what is wrong with which host and database.
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, in one line
    /// @param cause what the driver threw
    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
