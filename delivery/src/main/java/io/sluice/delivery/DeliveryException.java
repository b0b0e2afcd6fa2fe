package io.sluice.delivery;

import java.util.List;

/// Something around a delivery is not as it must be: a role, a lock, a token, a file.
///
/// The message is one or more plain sentences with the way out; the command line prints it and exits with 2.
public final class DeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and what to do, in the reader's words
    public DeliveryException(String message) {
        super(message);
    }

    /// @param problems a sentence each, all that must be put right
    public DeliveryException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    /// @param message what is wrong and what to do, in the reader's words
    /// @param cause what was thrown
    public DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }
}
