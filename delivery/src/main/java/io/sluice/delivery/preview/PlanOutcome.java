package io.sluice.delivery.preview;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What came of comparing the plan of a stack with that of the base branch.
public sealed interface PlanOutcome {

    /// @param difference what differs, which may be nothing
    record Compared(PlanDifference difference) implements PlanOutcome {

        public Compared {
            requireNonNull(difference, "difference is null");
        }
    }

    /// The stack cannot be planned as the pull request has it.
    ///
    /// @param sentences what must be put right, one at least
    record Refused(List<String> sentences) implements PlanOutcome {

        public Refused {
            sentences = List.copyOf(sentences);
            if (sentences.isEmpty()) {
                throw new IllegalArgumentException("sentences must be one at least but there are none");
            }
        }
    }

    /// The base branch has no plan of this stack: the stack is new, or the base is broken.
    record NothingToCompare() implements PlanOutcome {}

    /// Nothing is known of the stack: its job ended before there was a preview. No document says so, because the job
    /// would have had to write it.
    record NotMade() implements PlanOutcome {}
}
