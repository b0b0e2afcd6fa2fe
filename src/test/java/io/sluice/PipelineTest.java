package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.ConfigKey;
import io.sluice.config.StackConfig;
import io.sluice.plan.Recording;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOfItsParts() {
        SampleContracts.store(folder);

        assertThat(Recording.of(this::pipeline).family())
                .filteredOn(resource -> resource.endsWith("< Pipeline shop"))
                .containsExactly(
                        "AlertTopic shop-alerts < Pipeline shop",
                        "Alerting shop-alerting < Pipeline shop",
                        "Catalogue shop-catalogue < Pipeline shop",
                        "MetadataExtractor shop-extractor < Pipeline shop",
                        "PublishedMetadata shop-contracts < Pipeline shop",
                        "QueryWorkgroup shop-workgroup < Pipeline shop",
                        "Replication shop-task < Pipeline shop",
                        "ReplicationHost shop-replication < Pipeline shop",
                        "ServiceRole shop-validator-role < Pipeline shop",
                        "SourceEndpoint shop-source < Pipeline shop",
                        "Storage shop < Pipeline shop",
                        "TargetEndpoint shop-target < Pipeline shop",
                        "ValidationQueue shop-validation < Pipeline shop",
                        "Validator shop-validator < Pipeline shop",
                        "Watcher shop-watcher < Pipeline shop");
    }

    @Test
    void registersNothingWithoutContracts() {
        assertThatThrownBy(() -> Recording.of(this::pipeline))
                .hasMessage("contracts of database 'shop' must be in folder '%s' but it does not exist"
                        .formatted(folder.resolve("shop")));
    }

    private void pipeline(Context context) {
        StackConfig config = StackConfig.read("dev", this::setting);
        Blueprint blueprint = Blueprint.of(config).getFirst();
        Foundation foundation = new Foundation(config);
        new Pipeline(
                new Pipeline.Args(blueprint, foundation),
                ComponentResourceOptions.builder()
                        .provider(foundation.pipelines().provider())
                        .build());
    }

    private Optional<String> setting(ConfigKey key) {
        String secret = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:shop";
        return Optional.ofNullable(Map.of(
                        "aws:region",
                        "eu-west-2",
                        "sluice:accountId",
                        "111111111111",
                        "sluice:metadataDirectory",
                        folder.toString(),
                        "sluice:network",
                        "{\"subnetIds\":[\"subnet-0a000001\",\"subnet-0a000002\"],\"securityGroupIds\":[\"sg-0a000001\"]}",
                        "sluice:databases",
                        """
                        {"shop":{"engine":"postgres","databaseName":"shop","secretArn":"%s",
                         "replication":{"tablesWithoutKey":"accept","losses":"accept"}}}""".formatted(secret))
                .get(key.toString()));
    }
}
