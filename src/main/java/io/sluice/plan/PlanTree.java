package io.sluice.plan;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan as people read it: type, logical name, and the physical name where there is one.
///
/// @param plan the plan
record PlanTree(Plan plan) {

    /// Properties that hold what a resource is called in AWS, the first that is there.
    private static final List<String> PHYSICAL_NAMES = List.of(
            "bucket", "replicationTaskId", "replicationInstanceId", "replicationSubnetGroupId", "endpointId", "name");

    String text() {
        Map<String, List<PlannedResource>> children = plan.resources().stream()
                .collect(Collectors.groupingBy(resource -> resource.head().getParent()));
        StringBuilder text = new StringBuilder();
        append(text, children, "", "");
        text.append("%d resources%n".formatted(plan.resources().size()));
        warnings().forEach(warning -> text.append("warning: %s%n".formatted(warning)));
        return text.toString();
    }

    /// What the program exports as `warnings` from the stack.
    private List<String> warnings() {
        return plan.resources().stream()
                .filter(resource -> resource.request().getType().equals("pulumi:pulumi:Stack"))
                .flatMap(stack -> stack
                        .outputs()
                        .getFieldsOrDefault("warnings", Value.getDefaultInstance())
                        .getListValue()
                        .getValuesList()
                        .stream())
                .map(Value::getStringValue)
                .toList();
    }

    private static void append(
            StringBuilder text, Map<String, List<PlannedResource>> children, String parent, String indent) {
        List<PlannedResource> sorted = children.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.comparing(
                                (PlannedResource resource) -> resource.head().getName())
                        .thenComparing(resource -> resource.urn().text()))
                .toList();
        for (PlannedResource resource : sorted) {
            text.append(indent).append(line(resource)).append(System.lineSeparator());
            append(text, children, resource.urn().text(), indent + "  ");
        }
    }

    private static String line(PlannedResource resource) {
        String type = resource.head().getType();
        return Stream.concat(
                        Stream.of(
                                type.substring(type.lastIndexOf(':') + 1),
                                resource.head().getName()),
                        physicalName(resource).map(name -> "(" + name + ")").stream())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> physicalName(PlannedResource resource) {
        if (!resource.head().getCustom()) {
            return Optional.empty();
        }
        Struct outputs = resource.outputs();
        return PHYSICAL_NAMES.stream()
                .filter(outputs::containsFields)
                .map(name -> outputs.getFieldsOrThrow(name).getStringValue())
                .findFirst();
    }
}
