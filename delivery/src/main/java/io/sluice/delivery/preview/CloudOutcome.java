package io.sluice.delivery.preview;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.engine.Step;
import java.util.List;

/// What came of `pulumi preview` against the state of the deployed stack.
public sealed interface CloudOutcome {

    /// @param steps what Pulumi would do, sorted
    record Previewed(List<Step> steps) implements CloudOutcome {

        public Previewed {
            steps = steps.stream().sorted().toList();
        }
    }

    /// @param sentence why it could not be made, and what to do
    record Failed(String sentence) implements CloudOutcome {

        public Failed {
            requireNonNull(sentence, "sentence is null");
        }
    }

    /// @param reason why it was not tried
    record Skipped(String reason) implements CloudOutcome {

        public Skipped {
            requireNonNull(reason, "reason is null");
        }
    }
}
