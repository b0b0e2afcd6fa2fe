package io.sluice.validator.notice;

/// Says that a topic did not take a notice. The files are where they belong; their messages come again.
public final class NoticeRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message which topic, and what it said
    public NoticeRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
