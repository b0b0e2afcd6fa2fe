package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pulumirpc.Resource.RegisterResourceRequest;

/// One resource as the program asked for it and as the engine answered.
///
/// Its values are kept packed: a stack of many tables would not fit into a small heap as objects.
///
/// @param urn its name
/// @param head what was asked, without the inputs
/// @param packedInputs the inputs that were asked for
/// @param packedOutputs what was answered
record PlannedResource(Urn urn, RegisterResourceRequest head, ByteString packedInputs, ByteString packedOutputs) {

    PlannedResource {
        requireNonNull(urn, "urn is null");
        requireNonNull(head, "head is null");
        requireNonNull(packedInputs, "packedInputs is null");
        requireNonNull(packedOutputs, "packedOutputs is null");
    }

    static PlannedResource of(Urn urn, RegisterResourceRequest request, Struct outputs) {
        return new PlannedResource(
                urn,
                request.toBuilder().clearObject().build(),
                request.getObject().toByteString(),
                outputs.toByteString());
    }

    PlannedResource withOutputs(Struct more) {
        Struct all = outputs().toBuilder().putAllFields(more.getFieldsMap()).build();
        return new PlannedResource(urn, head, packedInputs, all.toByteString());
    }

    /// What was asked, as it came.
    RegisterResourceRequest request() {
        return head.toBuilder().setObject(inputs()).build();
    }

    Struct inputs() {
        return unpacked(packedInputs);
    }

    Struct outputs() {
        return unpacked(packedOutputs);
    }

    /// The resource as the plan document shows it.
    Map<String, Object> json() {
        List<String> secrets = new ArrayList<>();
        PlainValue plain = new PlainValue(secrets);
        Map<String, Object> inputs = plain.object("inputs", inputs());
        Map<String, Object> answered = answered(plain);
        Map<String, Object> json = new TreeMap<>();
        json.put("urn", urn.text());
        json.put("type", head.getType());
        json.put("name", head.getName());
        json.put("parent", head.getParent());
        json.put("custom", head.getCustom());
        json.put("inputs", inputs);
        json.put("outputs", answered);
        json.put("dependencies", head.getDependenciesList().stream().sorted().toList());
        json.put("propertyDependencies", propertyDependencies());
        json.put("provider", head.getProvider());
        json.put("protect", head.getProtect());
        json.put("retainOnDelete", head.getRetainOnDelete());
        json.put("aliases", head.getAliasURNsList().stream().sorted().toList());
        json.put("ignoreChanges", head.getIgnoreChangesList().stream().sorted().toList());
        json.put("secrets", secrets.stream().distinct().sorted().toList());
        return json;
    }

    private static Struct unpacked(ByteString packed) {
        try {
            return Struct.parseFrom(packed);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("what was packed here must be readable", e);
        }
    }

    private Map<String, Object> answered(PlainValue plain) {
        Map<String, Object> answered = new TreeMap<>(plain.object("outputs", outputs()));
        for (String name : head.getAdditionalSecretOutputsList()) {
            if (answered.replace(name, SecretFreeNode.PLACEHOLDER) != null) {
                plain.secrets().add("outputs." + name);
            }
        }
        return answered;
    }

    private Map<String, List<String>> propertyDependencies() {
        Map<String, List<String>> dependencies = new TreeMap<>();
        head.getPropertyDependenciesMap().forEach((property, on) -> {
            if (on.getUrnsCount() > 0) {
                dependencies.put(property, on.getUrnsList().stream().sorted().toList());
            }
        });
        return dependencies;
    }
}
