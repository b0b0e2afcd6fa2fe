package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.dms.Endpoint;
import com.pulumi.aws.dms.EndpointArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.plan.Wire.Mode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Resource.RegisterResourceRequest;

/// What the shipped stacks send to Pulumi's engine. What the engine and the provider do with it is not shown here.
class WireTest {

    private static final String STACK = "pulumi:pulumi:Stack";

    @ParameterizedTest
    @CsvSource({"PREVIEW,dev", "UPDATE,dev", "PREVIEW,preprod", "UPDATE,preprod", "PREVIEW,prod", "UPDATE,prod"})
    void everyResourceHasAParentAndAnExplicitProvider(Mode mode, String stack) {
        Map<String, RegisterResourceRequest> requests =
                ShippedStacks.wire(mode, stack).requests();

        assertThat(requests.values()).allSatisfy(request -> {
            if (!request.getType().equals(STACK)) {
                assertThat(requests).containsKey(request.getParent());
            }
            if (request.getType().startsWith("aws:")) {
                assertThat(requests).containsKey(request.getProvider().replaceFirst("::[^:]*$", ""));
                assertThat(request.getParent()).doesNotContain(STACK);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void nothingDependsOnItself(String stack) {
        Map<String, RegisterResourceRequest> requests =
                ShippedStacks.wire(Mode.UPDATE, stack).requests();
        Set<String> done = new HashSet<>();

        requests.keySet().forEach(urn -> visit(urn, requests, new HashSet<>(), done));

        assertThat(done).isEqualTo(requests.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void aPreviewRegistersWhatAnUpdateDoes(String stack) {
        assertThat(ShippedStacks.wire(Mode.PREVIEW, stack).requests().keySet())
                .isEqualTo(ShippedStacks.wire(Mode.UPDATE, stack).requests().keySet());
    }

    /// Otherwise a preview could not show which tables a change is about.
    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void aPreviewKnowsTheTablesAndTheTaskSettings(String stack) {
        Wire wire = ShippedStacks.wire(Mode.PREVIEW, stack);

        assertThat(wire.requests().values())
                .filteredOn(request -> request.getType().equals("aws:dms/replicationTask:ReplicationTask"))
                .isNotEmpty()
                .allSatisfy(request -> {
                    assertThat(request.getObject().getFieldsMap()).containsKeys("tableMappings", "replicationTaskId");
                    assertThat(Wire.unknown(request))
                            .doesNotContain("tableMappings", "replicationTaskSettings", "replicationTaskId");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void anUpdateKnowsEverything(String stack) {
        assertThat(ShippedStacks.wire(Mode.UPDATE, stack).requests().values())
                .allSatisfy(request -> assertThat(Wire.unknown(request)).isEmpty());
    }

    @Test
    void showsUnknownsProtectionAndDependencies() {
        Wire wire = Wire.of(Mode.PREVIEW, context -> {
            BucketV2 bucket = new BucketV2(
                    "lake",
                    BucketV2Args.Empty,
                    CustomResourceOptions.builder()
                            .protect(true)
                            .retainOnDelete(true)
                            .build());
            new Queue("queue", QueueArgs.builder().name(bucket.bucket()).build());
        });

        assertThat(wire.request("BucketV2", "lake").getProtect()).isTrue();
        assertThat(wire.request("BucketV2", "lake").getRetainOnDelete()).isTrue();
        assertThat(Wire.unknown(wire.request("Queue", "queue"))).containsExactly("name");
        assertThat(wire.request("Queue", "queue").getDependenciesList())
                .containsExactly("urn:pulumi:dev::sluice::aws:s3/bucketV2:BucketV2::lake");
    }

    @Test
    void showsSecretsAsSecrets() {
        Wire wire = Wire.of(Mode.UPDATE, context -> {
            Output<String> password = context.config("sluice").requireSecret("password");
            new Endpoint(
                    "source",
                    EndpointArgs.builder()
                            .endpointId("source")
                            .endpointType("source")
                            .engineName("postgres")
                            .password(password)
                            .build());
        });

        assertThat(Wire.secret(wire.request("Endpoint", "source"))).containsExactly("password");
    }

    private static void visit(
            String urn, Map<String, RegisterResourceRequest> requests, Set<String> path, Set<String> done) {
        if (done.contains(urn)) {
            return;
        }
        assertThat(path.add(urn)).as("a cycle at %s", urn).isTrue();
        RegisterResourceRequest request = requests.get(urn);
        request.getDependenciesList().forEach(other -> visit(other, requests, path, done));
        if (!request.getParent().isEmpty()) {
            visit(request.getParent(), requests, path, done);
        }
        path.remove(urn);
        done.add(urn);
    }
}
