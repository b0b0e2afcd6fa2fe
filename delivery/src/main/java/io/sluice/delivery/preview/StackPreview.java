package io.sluice.delivery.preview;

import static java.util.Objects.requireNonNull;

/// What a pull request would make of one stack.
///
/// @param stack name of the stack
/// @param plan against the plan of the base branch
/// @param cloud against what is deployed
public record StackPreview(String stack, PlanOutcome plan, CloudOutcome cloud) {

    public StackPreview {
        requireNonNull(stack, "stack is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(cloud, "cloud is null");
    }

    /// Of a stack whose job left none.
    public static StackPreview missing(String stack) {
        return new StackPreview(
                stack,
                new PlanOutcome.NotMade(),
                new CloudOutcome.Skipped("the job of this stack ended before its preview: its run says why"));
    }

    /// Whether somebody must put something right before this can be deployed.
    public boolean isRefused() {
        return plan instanceof PlanOutcome.Refused || cloud instanceof CloudOutcome.Failed;
    }
}
