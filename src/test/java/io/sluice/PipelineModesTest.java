package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.ConfigKey;
import io.sluice.config.StackConfig;
import io.sluice.plan.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which parts a pipeline has beside those of [PipelineTest], by its mode and its network.
class PipelineModesTest {

    private static final String TASK = "aws:dms/replicationTask:ReplicationTask ";
    private static final String TARGET = "aws:dms/s3Endpoint:S3Endpoint ";
    private static final String GROUPS = "\"securityGroupIds\":[\"sg-0a000001\"]";
    private static final String OWN = "\"vpcId\":\"vpc-0a000001\",\"endpointSecurityGroupIds\":[\"sg-0a000009\"]";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeContracts() {
        SampleContracts.store(folder);
    }

    @Test
    void givesEachOfTwoTasksATargetAndAFolder() {
        Recording recording = run(GROUPS, "", "\"mode\":\"separate-tasks\"");

        assertThat(recording.family())
                .contains(
                        "Replication shop-cdc-task < Pipeline shop",
                        "Replication shop-load-task < Pipeline shop",
                        "ReplicationTask shop-cdc-task < Replication shop-cdc-task",
                        "ReplicationTask shop-load-task < Replication shop-load-task",
                        "S3Endpoint shop-cdc-target < TargetEndpoint shop-cdc-target",
                        "S3Endpoint shop-load-target < TargetEndpoint shop-load-target",
                        "TargetEndpoint shop-cdc-target < Pipeline shop",
                        "TargetEndpoint shop-load-target < Pipeline shop")
                .noneMatch(name -> name.contains(" shop-task") || name.contains(" shop-target"));
        assertThat(recording.inputs(TASK + "shop-load-task"))
                .containsEntry("migrationType", "full-load")
                .containsEntry("startReplicationTask", false);
        assertThat(recording.inputs(TASK + "shop-cdc-task"))
                .containsEntry("migrationType", "cdc")
                .containsEntry("startReplicationTask", false);
        assertThat(recording.inputs(TARGET + "shop-load-target")).containsEntry("bucketFolder", "shop.full-load");
        assertThat(recording.inputs(TARGET + "shop-cdc-target")).containsEntry("bucketFolder", "shop.cdc");
        assertThat(recording.text("aws:iam/rolePolicy:RolePolicy shop-cdc-target", "policy"))
                .contains("/shop.cdc/*")
                .doesNotContain("/shop.full-load/*");
    }

    @Test
    void watchesEachOfTwoTasksForWhatItDoes() {
        Recording recording = run(GROUPS, "", "\"mode\":\"separate-tasks\"");

        assertThat(taskAlarms(recording))
                .containsExactlyInAnyOrder(
                        "changes-on-disk-from-source shop-cdc-dev-task",
                        "changes-on-disk-to-target shop-cdc-dev-task",
                        "incoming-changes shop-cdc-dev-task",
                        "load-stalled shop-load-dev-task",
                        "source-latency shop-cdc-dev-task",
                        "target-latency shop-cdc-dev-task",
                        "task-silent shop-cdc-dev-task");
    }

    @Test
    void expectsNoChangesOfATaskThatOnlyLoads() {
        assertThat(taskAlarms(
                        run(GROUPS, "", "\"mode\":\"full-load-only\",\"schedule\":{\"expression\":\"rate(1 day)\"}")))
                .containsExactly("load-stalled shop-dev-task");
    }

    private static List<String> taskAlarms(Recording recording) {
        String alarm = "aws:cloudwatch/metricAlarm:MetricAlarm shop-alerting-";
        return recording.resources().stream()
                .filter(resource -> resource.startsWith(alarm))
                .filter(resource -> dimensions(recording, resource).containsKey("ReplicationTaskIdentifier"))
                .map(resource -> "%s %s"
                        .formatted(
                                resource.substring(alarm.length()),
                                dimensions(recording, resource).get("ReplicationTaskIdentifier")))
                .toList();
    }

    private static Map<?, ?> dimensions(Recording recording, String resource) {
        return (Map<?, ?>) recording.inputs(resource).get("dimensions");
    }

    @Test
    void reloadsATaskThatOnlyLoads() {
        Recording recording =
                run(GROUPS, "", "\"mode\":\"full-load-only\",\"schedule\":{\"expression\":\"rate(1 day)\"}");

        assertThat(recording.family())
                .contains(
                        "ReloadSchedule shop-reload < Pipeline shop",
                        "Schedule shop-reload < ReloadSchedule shop-reload",
                        "ServiceRole shop-reload-access < ReloadSchedule shop-reload");
        assertThat(recording.inputs(TASK + "shop-task")).containsEntry("migrationType", "full-load");
        assertThat(recording.inputs(TARGET + "shop-target")).containsEntry("bucketFolder", "shop");
    }

    @Test
    void followsFromAPositionWithoutLoading() {
        Recording recording =
                run(GROUPS, "\"slotName\":\"sluice\",", "\"mode\":\"cdc-only\",\"from\":{\"position\":\"0/16B3748\"}");

        assertThat(recording.inputs(TASK + "shop-task"))
                .containsEntry("migrationType", "cdc")
                .containsEntry("cdcStartPosition", "0/16B3748");
    }

    @Test
    void givesThePipelineASecurityGroupOfItsOwn() {
        Recording recording = run(OWN, "\"network\":{\"securityGroupIds\":[\"sg-0a000002\"]},", "\"lobMaxKib\":32");

        assertThat(recording.family())
                .contains(
                        "ReplicationFirewall shop-firewall < Pipeline shop",
                        "SecurityGroup shop-firewall < ReplicationFirewall shop-firewall",
                        "SecurityGroupEgressRule shop-firewall-endpoints-sg-0a000009 < ReplicationFirewall shop-firewall",
                        "SecurityGroupEgressRule shop-firewall-source-sg-0a000002 < ReplicationFirewall shop-firewall");
        assertThat((List<?>) recording
                        .inputs("aws:dms/replicationInstance:ReplicationInstance shop-replication")
                        .get("vpcSecurityGroupIds"))
                .singleElement()
                .asString()
                .matches("sg-[0-9a-f]{17}");
    }

    @Test
    void takesAnExcludedColumnOutOfMappingsContractsAndCatalogue() {
        Recording recording =
                run(GROUPS, "", "\"tables\":[{\"table\":\"public.orders\",\"excludedColumns\":[\"note\"]}]");

        assertThat(recording.text("aws:s3/bucketObjectv2:BucketObjectv2 shop-contracts-public.orders", "content"))
                .contains("\"total\"")
                .doesNotContain("\"note\"");
        assertThat(recording
                        .inputs("aws:glue/catalogTable:CatalogTable shop-catalogue-public.orders")
                        .get("storageDescriptor")
                        .toString())
                .contains("name=total")
                .doesNotContain("name=note");
        assertThat(recording.text(TASK + "shop-task", "tableMappings"))
                .contains("\"object-locator\":{\"column-name\":\"note\",\"schema-name\":\"public\","
                        + "\"table-name\":\"orders\"},\"rule-action\":\"remove-column\"");
    }

    private Recording run(String groups, String source, String replication) {
        return Recording.of(context -> pipeline(context, groups, source, replication));
    }

    private void pipeline(Context context, String groups, String source, String replication) {
        Map<String, String> settings = Map.of(
                "aws:region",
                "eu-west-2",
                "sluice:accountId",
                "111111111111",
                "sluice:metadataDirectory",
                folder.toString(),
                "sluice:network",
                "{\"subnetIds\":[\"subnet-0a000001\",\"subnet-0a000002\"],%s}".formatted(groups),
                "sluice:databases",
                """
                {"shop":{"engine":"postgres","databaseName":"shop","secretArn":"%s",%s
                 "replication":{"tablesWithoutKey":"accept","losses":"accept",%s}}}""".formatted(SampleSources.SECRET, source, replication));
        StackConfig config =
                StackConfig.read("dev", (ConfigKey key) -> Optional.ofNullable(settings.get(key.toString())));
        Foundation foundation = new Foundation(config);
        new Pipeline(
                new Pipeline.Args(Blueprint.of(config).getFirst(), foundation),
                ComponentResourceOptions.builder()
                        .provider(foundation.pipelines().provider())
                        .build());
    }
}
