package io.sluice.validator;

/// Says that a message is not the event it must be, so it belongs into the dead-letter queue.
final class MalformedEventException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message what must be there and what was found
    MalformedEventException(String message) {
        super(message);
    }
}
