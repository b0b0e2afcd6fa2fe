package io.sluice.plan;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.Context;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import io.sluice.config.Account;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;

/// Everything that a program sends to Pulumi's engine, in a preview or in an update, as the engine receives it.
///
/// In a preview it answers as the engine does: what only AWS knows is unknown. It does not know the provider, so it
/// shows no default and refuses no input.
public final class Wire {

    // See <https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go>
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private static final Mocks UNUSED =
            resource -> CompletableFuture.failedFuture(new IllegalStateException("not asked"));

    private final SortedMap<String, RegisterResourceRequest> requests = new ConcurrentSkipListMap<>();
    private final TestResult result;

    private Wire(Mode mode, StackFile file, PlanSettings settings, Consumer<Context> program) {
        try {
            result = PulumiTestInternal.builder()
                    .options(TestOptions.builder()
                            .projectName(file.project())
                            .stackName(file.stack())
                            .preview(mode == Mode.PREVIEW)
                            .build())
                    .mocks(UNUSED)
                    .config(settings.values(), settings.secrets())
                    .standardLogger(PulumiTestInternal.logger(Level.OFF))
                    .monitorDecorator(_ -> new Monitor(mode, file, requests))
                    .build()
                    .runTest(program);
        } finally {
            PulumiTestInternal.cleanup();
        }
    }

    /// What the engine does with what it is told.
    public enum Mode {
        /// It shows it.
        PREVIEW,
        /// It does it.
        UPDATE
    }

    static Wire of(Mode mode, StackFile file, PlanSettings settings, Consumer<Context> program) {
        Wire wire = new Wire(mode, file, settings, program);
        wire.result.throwOnError();
        return wire;
    }

    /// Runs a program in stack `dev` of account 111111111111 in eu-west-2, where `sluice:password` is a secret.
    public static Wire of(Mode mode, Consumer<Context> program) {
        PlanSettings settings = new PlanSettings(
                Map.of("sluice:accountId", "111111111111", "aws:region", "eu-west-2", "sluice:password", "hunter2"),
                java.util.Set.of("sluice:password"));
        return of(mode, new StackFile("sluice", "dev", Map.of()), settings, program);
    }

    /// Every request, by URN.
    public SortedMap<String, RegisterResourceRequest> requests() {
        return requests;
    }

    /// The one resource of a name whose type ends so, such as `Queue`.
    public RegisterResourceRequest request(String type, String name) {
        List<RegisterResourceRequest> found = requests.values().stream()
                .filter(request ->
                        request.getName().equals(name) && request.getType().endsWith(":" + type))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("one %s %s must be sent but was %d".formatted(type, name, found.size()));
        }
        return found.getFirst();
    }

    /// The inputs of a resource that are not known, in whole or in part.
    public static SortedSet<String> unknown(RegisterResourceRequest request) {
        return named(request, value -> contains(value, UNKNOWN));
    }

    /// The inputs of a resource that are secret, in whole or in part.
    public static SortedSet<String> secret(RegisterResourceRequest request) {
        return named(request, Wire::isSecret);
    }

    private static SortedSet<String> named(
            RegisterResourceRequest request, java.util.function.Predicate<Value> condition) {
        SortedSet<String> names = new TreeSet<>();
        request.getObject().getFieldsMap().forEach((name, value) -> {
            if (condition.test(value)) {
                names.add(name);
            }
        });
        return names;
    }

    private static boolean contains(Value value, String text) {
        return value.toString().contains(text);
    }

    private static boolean isSecret(Value value) {
        return contains(value, SIGNATURE) && contains(value, SECRET);
    }

    private static final class Monitor extends MockMonitor {

        private final Mode mode;
        private final StackFile file;
        private final PlausibleOutputs outputs = new PlausibleOutputs(new Account("111111111111", "eu-west-2"));
        private final Map<String, RegisterResourceRequest> requests;

        Monitor(Mode mode, StackFile file, Map<String, RegisterResourceRequest> requests) {
            super(UNUSED, PulumiTestInternal.mockLog());
            this.mode = mode;
            this.file = file;
            this.requests = requests;
        }

        @Override
        public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
                Resource resource, RegisterResourceRequest request) {
            Urn urn = Urn.of(file.project(), file.stack(), request.getParent(), request.getType(), request.getName());
            if (requests.putIfAbsent(urn.text(), request) != null) {
                return CompletableFuture.failedFuture(new IllegalStateException("registered twice: " + urn.text()));
            }
            Struct answer = request.getCustom() ? answer(urn, request) : request.getObject();
            boolean known = mode == Mode.UPDATE && request.getCustom();
            return CompletableFuture.completedFuture(RegisterResourceResponse.newBuilder()
                    .setUrn(urn.text())
                    .setId(known ? answer.getFieldsOrThrow("id").getStringValue() : "")
                    .setObject(answer)
                    .build());
        }

        @Override
        public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
            return CompletableFuture.completedFuture(outputs.of(request));
        }

        private Struct answer(Urn urn, RegisterResourceRequest request) {
            Struct complete = outputs.of(urn, request);
            if (mode == Mode.UPDATE) {
                return complete;
            }
            Struct.Builder preview = request.getObject().toBuilder();
            complete.getFieldsMap().keySet().stream()
                    .filter(name -> !name.equals("id") && !request.getObject().containsFields(name))
                    .forEach(name -> preview.putFields(
                            name, Value.newBuilder().setStringValue(UNKNOWN).build()));
            return preview.build();
        }
    }
}
