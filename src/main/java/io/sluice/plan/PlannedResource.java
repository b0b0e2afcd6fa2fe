package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pulumirpc.Resource.RegisterResourceRequest;

/// One resource as the program asked for it and as the engine answered.
///
/// @param urn its name
/// @param request what was asked
/// @param outputs what was answered
record PlannedResource(Urn urn, RegisterResourceRequest request, Struct outputs) {

    PlannedResource {
        requireNonNull(urn, "urn is null");
        requireNonNull(request, "request is null");
        requireNonNull(outputs, "outputs is null");
    }

    PlannedResource withOutputs(Struct more) {
        return new PlannedResource(
                urn,
                request,
                outputs.toBuilder().putAllFields(more.getFieldsMap()).build());
    }

    /// The resource as the plan document shows it.
    Map<String, Object> json() {
        List<String> secrets = new ArrayList<>();
        PlainValue plain = new PlainValue(secrets);
        Map<String, Object> inputs = plain.object("inputs", request.getObject());
        Map<String, Object> answered = answered(plain);
        Map<String, Object> json = new TreeMap<>();
        json.put("urn", urn.text());
        json.put("type", request.getType());
        json.put("name", request.getName());
        json.put("parent", request.getParent());
        json.put("custom", request.getCustom());
        json.put("inputs", inputs);
        json.put("outputs", answered);
        json.put("dependencies", request.getDependenciesList().stream().sorted().toList());
        json.put("propertyDependencies", propertyDependencies());
        json.put("provider", request.getProvider());
        json.put("protect", request.getProtect());
        json.put("retainOnDelete", request.getRetainOnDelete());
        json.put("aliases", request.getAliasURNsList().stream().sorted().toList());
        json.put(
                "ignoreChanges",
                request.getIgnoreChangesList().stream().sorted().toList());
        json.put("secrets", secrets.stream().distinct().sorted().toList());
        return json;
    }

    private Map<String, Object> answered(PlainValue plain) {
        Map<String, Object> answered = new TreeMap<>(plain.object("outputs", outputs));
        for (String name : request.getAdditionalSecretOutputsList()) {
            if (answered.replace(name, SecretFreeNode.PLACEHOLDER) != null) {
                plain.secrets().add("outputs." + name);
            }
        }
        return answered;
    }

    private Map<String, List<String>> propertyDependencies() {
        Map<String, List<String>> dependencies = new TreeMap<>();
        request.getPropertyDependenciesMap().forEach((property, on) -> {
            if (on.getUrnsCount() > 0) {
                dependencies.put(property, on.getUrnsList().stream().sorted().toList());
            }
        });
        return dependencies;
    }
}
