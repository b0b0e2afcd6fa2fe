package io.sluice.validator.notice;

/// Says that a topic did not take a notice. The files are where they belong all the same.
public final class NoticeLostException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message which topic, and what it said
    public NoticeLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
