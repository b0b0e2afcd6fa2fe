package io.sluice.local;

/// Something in the reader's world is not as the local run needs it: a source, a mapping, a disk.
///
/// The message is one or more plain sentences with the way out; the command line prints it and exits with 2.
public final class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what to do, in the reader's words
    public LocalException(String message) {
        super(message);
    }

    /// @param message what is wrong and what to do, in the reader's words
    /// @param cause what was thrown
    public LocalException(String message, Throwable cause) {
        super(message, cause);
    }
}
