package io.sluice.delivery.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Steps counted by what they do.
public final class Tally {

    private Tally() {}

    /// @return as a sentence lists them, `3 created, 1 updated`; empty if there are none
    public static Optional<String> words(List<Step> steps) {
        return joined(steps, ", ", operation -> count(operation, steps) + " " + operation.done());
    }

    /// @return as a table lists them, `+3 ~1`; empty if there are none
    public static Optional<String> signs(List<Step> steps) {
        return joined(steps, " ", operation -> operation.sign() + count(operation, steps));
    }

    private static Optional<String> joined(List<Step> steps, String separator, Function<Operation, String> part) {
        return Optional.of(Arrays.stream(Operation.values())
                        .filter(operation -> count(operation, steps) > 0)
                        .map(part)
                        .collect(Collectors.joining(separator)))
                .filter(text -> !text.isEmpty());
    }

    private static long count(Operation operation, List<Step> steps) {
        return steps.stream().filter(step -> step.operation() == operation).count();
    }
}
