package io.sluice.plan.document;

/// A document that is no plan, or one that this program cannot read.
public final class PlanFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public PlanFormatException(String message) {
        super(message);
    }
}
