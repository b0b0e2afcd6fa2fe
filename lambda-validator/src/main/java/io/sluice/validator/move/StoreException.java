package io.sluice.validator.move;

/// Says that the store could not do something now: nothing was decided, and the event must come again.
public sealed class StoreException extends Exception permits NoLongerThereException {

    private static final long serialVersionUID = 1L;

    /// @param message what was tried and how it ended
    public StoreException(String message) {
        super(message);
    }

    /// @param message what was tried and how it ended
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
