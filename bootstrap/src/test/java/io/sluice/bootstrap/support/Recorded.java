package io.sluice.bootstrap.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// What a piece of the bootstrap registered.
///
/// It cannot prove that AWS accepts an input: nothing here knows AWS.
public final class Recorded {

    private final Map<String, Map<String, Object>> inputs = new ConcurrentSkipListMap<>();

    /// Runs a program.
    public static Recorded of(Consumer<Context> program) {
        Recorded recorded = new Recorded();
        try {
            TestResult result = PulumiTest.withOptions(TestOptions.builder()
                            .projectName("sluice-bootstrap")
                            .stackName("workloads")
                            .preview(false)
                            .build())
                    .withMocks(recorded.new Cloud())
                    .runTest(program::accept);
            assertThat(result.errors()).isEmpty();
            assertThat(result.exitCode()).isZero();
        } finally {
            PulumiTest.cleanup();
        }
        return recorded;
    }

    /// `Type name` of everything, with the types' last words, sorted.
    public List<String> resources() {
        return inputs.keySet().stream()
                .map(key -> key.replaceFirst("^.*:", ""))
                .sorted()
                .toList();
    }

    /// The inputs of one resource.
    public Map<String, Object> inputs(String shortTypeAndName) {
        return inputs.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(":" + shortTypeAndName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '%s' in %s".formatted(shortTypeAndName, resources())));
    }

    /// The statements of a policy among the inputs.
    public List<IamStatement> statements(String shortTypeAndName, String input) {
        return IamPolicy.fromJson((String) inputs(shortTypeAndName).get(input)).statements();
    }

    private final class Cloud implements Mocks {

        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            inputs.put("%s %s".formatted(args.type, args.name), args.inputs);
            Map<String, Object> outputs = new TreeMap<>(args.inputs);
            outputs.put("arn", "arn:of:" + args.name);
            outputs.putIfAbsent("bucket", args.name);
            outputs.putIfAbsent("name", args.name);
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name), outputs));
        }

        @Override
        public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
            throw new IllegalStateException("nothing is asked");
        }
    }
}
