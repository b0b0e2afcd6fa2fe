package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.dms.Endpoint;
import com.pulumi.aws.dms.EndpointArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import io.sluice.config.ConfigException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The plan of small programs. What a real engine does beyond this is not shown here.
class PlanTest {

    @Test
    void hidesSecretsAndSaysWhereTheyWere() {
        Plan plan = Recording.plan(Set.of("sluice:password"), context -> {
            new Endpoint(
                    "source",
                    EndpointArgs.builder()
                            .endpointId("source")
                            .endpointType("source")
                            .engineName("postgres")
                            .password(context.config("sluice").requireSecret("password"))
                            .build());
        });

        Map<String, Object> endpoint = only(plan, "source").json();
        assertThat(plan.json()).doesNotContain("hunter2");
        assertThat(endpoint).containsEntry("secrets", List.of("inputs.password", "outputs.password"));
        assertThat((Map<?, ?>) endpoint.get("inputs")).extracting("password").isEqualTo("[secret]");
        assertThat((Map<?, ?>) endpoint.get("outputs")).extracting("password").isEqualTo("[secret]");
    }

    @Test
    void hidesWhatIsDerivedFromASecret() {
        Plan plan = Recording.plan(Set.of("sluice:password"), context -> {
            Output<String> password = context.config("sluice").requireSecret("password");
            Output<Map<String, String>> tags = password.applyValue(text -> Map.of("password", "is " + text));
            Queue first = new Queue("first", QueueArgs.builder().tags(tags).build());
            new Queue(
                    "second",
                    QueueArgs.builder()
                            .tags(first.tags().applyValue(found -> found.orElseThrow()))
                            .build());
        });

        assertThat(plan.json()).doesNotContain("hunter2");
        assertThat(only(plan, "second").json()).containsEntry("secrets", List.of("inputs.tags", "outputs.tags"));
    }

    @Test
    void tellsWhichResourceAValueComesFrom() {
        Plan plan = Recording.plan(Set.of(), context -> {
            BucketV2 bucket = new BucketV2("lake");
            new Queue("queue", QueueArgs.builder().name(bucket.bucket()).build());
        });
        String lake = only(plan, "lake").urn().text();

        assertThat(lake).isEqualTo("urn:pulumi:dev::sluice::aws:s3/bucketV2:BucketV2::lake");
        assertThat(only(plan, "queue").json())
                .containsEntry("dependencies", List.of(lake))
                .containsEntry("propertyDependencies", Map.of("name", List.of(lake)));
    }

    @Test
    void namesABucketAsPulumiWould() {
        Plan plan = Recording.plan(Set.of(), context -> new BucketV2("Shop-Raw"));

        assertThat((Map<?, ?>) only(plan, "Shop-Raw").json().get("outputs")).satisfies(outputs -> {
            assertThat((String) outputs.get("bucket")).matches("shop-raw-[0-9a-f]{7}");
            assertThat(outputs.get("arn")).isEqualTo("arn:aws:s3:::" + outputs.get("bucket"));
        });
    }

    @Test
    void showsPeopleWhatTheProgramWarnsOf() {
        Plan plan = Recording.plan(
                Set.of(), context -> context.export("warnings", Output.of(List.of("mappings are large"))));

        assertThat(new PlanTree(plan).text()).endsWith("1 resources%nwarning: mappings are large%n".formatted());
    }

    @Test
    void failsOnTwoResourcesOfOneName() {
        assertThatThrownBy(() -> Recording.plan(Set.of(), context -> {
                    new BucketV2("lake");
                    new BucketV2("lake");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("a resource must be registered once but was twice:"
                        + " urn:pulumi:dev::sluice::aws:s3/bucketV2:BucketV2::lake");
    }

    @Test
    void failsWithTheProgramsOwnRefusal() {
        assertThatThrownBy(() -> Recording.plan(Set.of(), PlanTest::refuse))
                .isInstanceOf(ConfigException.class)
                .hasMessage("lake must be a lake but was 'pond'");
    }

    @Test
    void failsOnAFaultOfTheProgramItself() {
        assertThatThrownBy(() -> Recording.plan(Set.of(), PlanTest::fall))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the program failed")
                .hasRootCauseMessage("fell over");
    }

    private static void refuse(Context context) {
        throw new IllegalArgumentException("lake must be a lake but was 'pond'");
    }

    private static void fall(Context context) {
        throw new IllegalStateException("fell over");
    }

    private static PlannedResource only(Plan plan, String name) {
        List<PlannedResource> found = plan.resources().stream()
                .filter(resource -> resource.request().getName().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
