package io.sluice.plan;

import com.pulumi.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What a piece of program registered, for tests of any package.
///
/// It cannot prove that the provider accepts an input: nothing here knows the provider's schema.
public final class Recording {

    private final Map<String, Map<String, Object>> byName = new TreeMap<>();

    private Recording(Plan plan) {
        plan.resources().stream()
                .map(PlannedResource::json)
                .filter(resource -> !resource.get("type").equals("pulumi:pulumi:Stack"))
                .forEach(resource ->
                        byName.put("%s %s".formatted(resource.get("type"), resource.get("name")), resource));
    }

    /// Runs a program in stack `dev` of account 111111111111 in eu-west-2.
    public static Recording of(Consumer<Context> program) {
        return new Recording(plan(Set.of(), program));
    }

    static Plan plan(Set<String> secrets, Consumer<Context> program) {
        PlanSettings settings = new PlanSettings(
                Map.of("sluice:accountId", "111111111111", "aws:region", "eu-west-2", "sluice:password", "hunter2"),
                secrets);
        return Plan.of(new StackFile("sluice", "dev", Map.of()), settings, program);
    }

    /// `type name` of everything, sorted.
    public List<String> resources() {
        return List.copyOf(byName.keySet());
    }

    /// `Type name < ParentType parent` of everything, with the types' last words, sorted.
    public List<String> family() {
        Map<Object, String> byUrn = byName.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().get("urn"), Map.Entry::getKey));
        return byName.entrySet().stream()
                .map(entry -> "%s < %s"
                        .formatted(
                                shortened(entry.getKey()),
                                shortened(byUrn.getOrDefault(entry.getValue().get("parent"), "Stack"))))
                .sorted()
                .toList();
    }

    private static String shortened(String typeAndName) {
        return typeAndName.replaceFirst("^.*:", "");
    }

    /// Everything the plan says of one resource.
    public Map<String, Object> resource(String typeAndName) {
        if (!byName.containsKey(typeAndName)) {
            throw new AssertionError("no '%s' in %s".formatted(typeAndName, resources()));
        }
        return byName.get(typeAndName);
    }

    /// The inputs of one resource.
    @SuppressWarnings("unchecked")
    public Map<String, Object> inputs(String typeAndName) {
        return (Map<String, Object>) resource(typeAndName).get("inputs");
    }

    /// One input that is text.
    public String text(String typeAndName, String input) {
        return (String) inputs(typeAndName).get(input);
    }
}
