package io.sluice.local;

/// A run that cannot go on, in one sentence for the person at the terminal: what is wrong and what to do.
public final class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalException(String message) {
        super(message);
    }

    public LocalException(String message, Throwable cause) {
        super(message, cause);
    }
}
