package io.sluice.validator.pattern;

/// Says that an expression needs more than a table: it looks around or back, or would take too large a one.
final class UnsupportedExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param reason what it needs
    UnsupportedExpressionException(String reason) {
        super(reason);
    }
}
