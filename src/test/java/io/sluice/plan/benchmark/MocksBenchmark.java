package io.sluice.plan.benchmark;

import com.pulumi.test.Mocks;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import io.sluice.App;
import io.sluice.plan.BenchmarkSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The program under the mocks that Pulumi's documentation recommends, to measure the plan against.
///
/// See <https://www.pulumi.com/docs/iac/guides/testing/unit/>
public final class MocksBenchmark {

    private static final List<String> ANSWERS = List.of(
            "arn", "name", "bucket", "url", "keyId", "endpointArn", "replicationInstanceArn", "replicationTaskArn");

    private MocksBenchmark() {}

    /// @param words folder of `Pulumi.yaml`, and the stack
    public static void main(String[] words) {
        BenchmarkSettings settings = BenchmarkSettings.read(Path.of(words[0]), words[1]);
        TestResult result = PulumiTestInternal.builder()
                .options(TestOptions.builder()
                        .projectName(settings.project())
                        .stackName(words[1])
                        .build())
                .mocks(new Echo())
                .config(settings.values(), settings.secrets())
                .build()
                .runTest(App::stack);
        result.throwOnError();
        System.out.println(result.resources().size() + " resources");
        System.exit(result.exitCode());
    }

    /// Answers with what was asked for, and finds no role.
    private static final class Echo implements Mocks {

        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs resource) {
            Map<String, Object> state = new HashMap<>(resource.inputs);
            ANSWERS.forEach(
                    answer -> state.putIfAbsent(answer, "arn:aws:mock:eu-west-2:111111111111:" + resource.name));
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(resource.name + "-id"), state));
        }

        @Override
        public CompletableFuture<Map<String, Object>> callAsync(CallArgs call) {
            return CompletableFuture.completedFuture(Map.of("names", List.of(), "arns", List.of()));
        }
    }
}
