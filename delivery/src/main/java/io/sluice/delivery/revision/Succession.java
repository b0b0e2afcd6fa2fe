package io.sluice.delivery.revision;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.checkout.Descent;
import java.util.Optional;

/// A commit that is to be deployed after another one.
///
/// @param stack name of the stack
/// @param deployed what the stack was deployed from last, also if only in part
/// @param next what is to be deployed
/// @param descent how the second comes after the first, empty where nobody can tell
public record Succession(String stack, Revision deployed, Revision next, Optional<Descent> descent) {

    private static final String WAY =
            "or add --take-back (an input of the workflow, too) if the stack is to be taken back";

    public Succession {
        requireNonNull(stack, "stack is null");
        requireNonNull(deployed, "deployed is null");
        requireNonNull(next, "next is null");
        requireNonNull(descent, "descent is null");
    }

    /// Why it may not be deployed without being asked for, in one sentence; empty if it may.
    public Optional<String> refusal() {
        if (descent.isEmpty()) {
            return Optional.of(
                    ("stack '%s' is deployed from commit %s, and whether %s is newer must be known but neither git nor"
                                    + " GitHub knows: nothing was touched; fetch the whole history, %s")
                            .formatted(stack, deployed.abbreviated(), next.abbreviated(), WAY));
        }
        return switch (descent.orElseThrow()) {
            case SAME, LATER -> Optional.empty();
            case EARLIER -> Optional.of(refused("is older"));
            case APART -> Optional.of(refused("lacks some of its commits"));
        };
    }

    private String refused(String why) {
        return ("stack '%s' must not be taken back but is deployed from commit %s, and %s %s: nothing was touched; deploy"
                        + " newer code, %s")
                .formatted(stack, deployed.abbreviated(), next.abbreviated(), why, WAY);
    }
}
