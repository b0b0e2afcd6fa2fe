package io.sluice.plan.difference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// One resource in both plans.
///
/// @param before as it was
/// @param after as it is
record Pair(Resource before, Resource after) {

    Pair {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }

    /// Whether an input has another value, by meaning where it is JSON.
    boolean differs(String input) {
        JsonNode old = before.json(input);
        JsonNode now = after.json(input);
        return old.isMissingNode() || now.isMissingNode()
                ? !before.input(input).equals(after.input(input))
                : !old.equals(now);
    }

    /// The names of the inputs that have other values.
    List<String> differing() {
        TreeSet<String> names = new TreeSet<>();
        before.inputs().fieldNames().forEachRemaining(names::add);
        after.inputs().fieldNames().forEachRemaining(names::add);
        return names.stream().filter(this::differs).toList();
    }

    /// Whether a number is there in both and is less now.
    boolean isLowered(String input) {
        return before.input(input).isNumber()
                && after.input(input).isNumber()
                && after.input(input).doubleValue() < before.input(input).doubleValue();
    }

    /// `one → other` of an input.
    String told(String input) {
        return "%s %s → %s".formatted(input, text(before.input(input)), text(after.input(input)));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "none" : value.isValueNode() ? value.asText() : value.toString();
    }

    /// The resources that Pulumi takes for the same in both plans: by URN, or by an alias.
    static List<Pair> of(PlanDocument before, PlanDocument after) {
        List<Pair> pairs = new ArrayList<>();
        after.custom().forEach(now -> earlier(before, now).forEach((_, old) -> pairs.add(new Pair(old, now))));
        return pairs;
    }

    private static Map<String, Resource> earlier(PlanDocument before, Resource now) {
        Map<String, Resource> found = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(now.urn()));
        names.addAll(now.aliases());
        names.stream()
                .filter(before.resources()::containsKey)
                .findFirst()
                .ifPresent(urn -> found.put(urn, before.resources().get(urn)));
        return found;
    }
}
