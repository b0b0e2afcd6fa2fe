package io.sluice.plan;

import io.sluice.plan.difference.PlanFacts;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what the shipped stacks deploy to what somebody reviewed: see [Snapshot] for how to take a new one.
class SnapshotTest {

    /// Logical names and parents are a contract: a deployed resource whose name or parent changes is replaced.
    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void namesAndParentsAreThoseThatWereReviewed(String stack) {
        Plan plan = ShippedStacks.plan(stack);
        Map<String, String> labels = plan.resources().stream()
                .collect(Collectors.toMap(resource -> resource.urn().text(), SnapshotTest::label));
        String text = plan.resources().stream()
                .map(resource -> "%s < %s"
                        .formatted(
                                label(resource),
                                labels.getOrDefault(resource.head().getParent(), "nothing")))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));

        Snapshot.assertSame(stack + ".names.txt", text);
    }

    /// Every input, JSON taken apart and policies by statement; a change of any of them is seen in review.
    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void inputsAndPoliciesAreThoseThatWereReviewed(String stack) {
        Snapshot.assertSame(
                stack + ".plan.txt", PlanFacts.text(ShippedStacks.plan(stack).document()));
    }

    private static String label(PlannedResource resource) {
        String type = resource.head().getType();
        return type.substring(type.lastIndexOf(':') + 1) + " " + resource.head().getName();
    }
}
