package io.sluice.engine;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.aws.ProviderArgs;
import io.sluice.plan.ProviderAnswers;
import io.sluice.plan.difference.ReplacedInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/// What the engine can do with a resource, on the cloud of one account.
///
/// @param credentials which account
/// @param cloud what exists there
record Resources(Credentials credentials, Cloud cloud) {

    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    /// @param inputs as given, with what the provider adds
    /// @param problems what is wrong with what was given
    record Checked(Map<String, Object> inputs, List<InputTypes.Problem> problems) {}

    /// @param id identifier
    /// @param state all properties as they are
    /// @param inputs those of them that can be set
    record Found(String id, Map<String, Object> state, Map<String, Object> inputs) {}

    static List<InputTypes.Problem> providerProblems(Map<String, Object> settings) {
        return new InputTypes(ProviderArgs.class).problems(settings);
    }

    Checked check(CheckRequest request) {
        ResourceType type = ResourceType.of(type(request.getUrn()));
        Map<String, Object> inputs = Values.plain(request.getNews());
        List<InputTypes.Problem> problems = new ArrayList<>(type.inputs().problems(inputs));
        try {
            new AutoName(type)
                    .complete(inputs, Values.plain(request.getOlds()), name(request.getUrn()), request.getRandomSeed());
        } catch (IllegalArgumentException e) {
            problems.add(new InputTypes.Problem("name", e.getMessage()));
        }
        new Tagging(credentials.defaultTags()).complete(type, inputs);
        return new Checked(inputs, problems);
    }

    Difference diff(DiffRequest request) {
        return Difference.of(request, ReplacedInputs.of(type(request.getUrn())));
    }

    /// What AWS would answer; in a preview, with its own part unknown.
    Struct create(CreateRequest request) {
        String type = type(request.getUrn());
        if (request.getPreview()) {
            return preview(ResourceType.of(type), request.getProperties());
        }
        Existence existence = new Existence(cloud);
        existence.refersToWhatIsThere(type, Values.plain(request.getProperties()));
        Struct state = made(request.getUrn(), request.getProperties());
        String id = existence.free(type, state.getFieldsOrThrow("id").getStringValue());
        return keep(type, state.toBuilder().putFields("id", text(id)).build());
    }

    Struct update(UpdateRequest request) {
        Struct state = made(request.getUrn(), request.getNews()).toBuilder()
                .putFields("id", text(request.getId()))
                .build();
        return request.getPreview() ? state : keep(type(request.getUrn()), state);
    }

    void delete(DeleteRequest request) {
        cloud.remove(type(request.getUrn()), request.getId());
    }

    /// A resource as it is, for a refresh; or, without inputs, for an import.
    Optional<Found> read(ReadRequest request) {
        ResourceType type = ResourceType.of(type(request.getUrn()));
        boolean imports = request.getInputs().getFieldsCount() == 0;
        String id = imports ? imported(type.token(), request.getId()) : request.getId();
        return cloud.find(type.token(), id).map(state -> {
            Map<String, Object> inputs = new TreeMap<>(state);
            inputs.keySet()
                    .removeIf(name -> imports
                            ? !type.inputs().has(name) && !name.equals(Tagging.ALL)
                            : !request.getInputs().containsFields(name));
            if (request.getInputs().containsFields(AutoName.DEFAULTS)) {
                inputs.put(AutoName.DEFAULTS, Values.plain(request.getInputs()).get(AutoName.DEFAULTS));
            }
            return new Found(id, state, inputs);
        });
    }

    Map<String, Object> answer(String token, Map<String, Object> arguments) {
        return new Questions(cloud).answer(token, arguments);
    }

    /// An attachment is imported by what it attaches to what, and known by an identifier of its own.
    private String imported(String type, String id) {
        return type.equals(ATTACHMENT)
                ? cloud.all(type).entrySet().stream()
                        .filter(entry -> id.equals(entry.getValue().get("role") + "/"
                                + entry.getValue().get("policyArn")))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(id)
                : id;
    }

    private Struct made(String urn, Struct inputs) {
        Struct named = inputs.toBuilder().removeFields(AutoName.DEFAULTS).build();
        return ProviderAnswers.outputs(credentials.account(), urn, type(urn), name(urn), named);
    }

    private Struct keep(String type, Struct state) {
        cloud.put(type, state.getFieldsOrThrow("id").getStringValue(), Values.plain(state));
        return state;
    }

    private static Struct preview(ResourceType type, Struct inputs) {
        Struct.Builder preview = inputs.toBuilder().removeFields(AutoName.DEFAULTS);
        type.outputs().stream()
                .filter(output -> !inputs.containsFields(output))
                .forEach(output -> preview.putFields(output, text(Values.UNKNOWN)));
        return preview.build();
    }

    /// The last of the types in a URN, which is the resource's own.
    private static String type(String urn) {
        String types = urn.split("::", 4)[2];
        return types.substring(types.lastIndexOf('$') + 1);
    }

    private static String name(String urn) {
        return urn.split("::", 4)[3];
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
