package io.sluice.notifier.slack;

/// Slack did not take a message: it comes again.
public final class SlackException extends Exception {

    private static final long serialVersionUID = 1L;

    SlackException(String message) {
        super(message);
    }
}
