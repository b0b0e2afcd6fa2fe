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

/// Logical names and parents are a contract: a deployed resource whose name or parent changes is replaced.
class PipelineTest {

    private static final String FAMILY = """
            BucketLifecycleConfigurationV2 shop-fail-lifecycle < DataBucket shop-fail
            BucketLifecycleConfigurationV2 shop-lake-lifecycle < DataBucket shop-lake
            BucketLifecycleConfigurationV2 shop-metadata-lifecycle < DataBucket shop-metadata
            BucketLifecycleConfigurationV2 shop-raw-lifecycle < DataBucket shop-raw
            BucketNotification shop-validation-notification < ValidationQueue shop-validation
            BucketObjectv2 shop-contracts-public.audit_log < PublishedMetadata shop-contracts
            BucketObjectv2 shop-contracts-public.orders < PublishedMetadata shop-contracts
            BucketOwnershipControls shop-fail-ownership < DataBucket shop-fail
            BucketOwnershipControls shop-lake-ownership < DataBucket shop-lake
            BucketOwnershipControls shop-metadata-ownership < DataBucket shop-metadata
            BucketOwnershipControls shop-raw-ownership < DataBucket shop-raw
            BucketPolicy shop-fail-policy < DataBucket shop-fail
            BucketPolicy shop-lake-policy < DataBucket shop-lake
            BucketPolicy shop-metadata-policy < DataBucket shop-metadata
            BucketPolicy shop-raw-policy < DataBucket shop-raw
            BucketPublicAccessBlock shop-fail-public-access < DataBucket shop-fail
            BucketPublicAccessBlock shop-lake-public-access < DataBucket shop-lake
            BucketPublicAccessBlock shop-metadata-public-access < DataBucket shop-metadata
            BucketPublicAccessBlock shop-raw-public-access < DataBucket shop-raw
            BucketServerSideEncryptionConfigurationV2 shop-fail-encryption < DataBucket shop-fail
            BucketServerSideEncryptionConfigurationV2 shop-lake-encryption < DataBucket shop-lake
            BucketServerSideEncryptionConfigurationV2 shop-metadata-encryption < DataBucket shop-metadata
            BucketServerSideEncryptionConfigurationV2 shop-raw-encryption < DataBucket shop-raw
            BucketV2 shop-fail < DataBucket shop-fail
            BucketV2 shop-lake < DataBucket shop-lake
            BucketV2 shop-metadata < DataBucket shop-metadata
            BucketV2 shop-raw < DataBucket shop-raw
            CatalogDatabase shop-catalogue < Catalogue shop-catalogue
            CatalogTable shop-catalogue-public.audit_log < Catalogue shop-catalogue
            CatalogTable shop-catalogue-public.orders < Catalogue shop-catalogue
            Catalogue shop-catalogue < Pipeline shop
            DataBucket shop-fail < Storage shop
            DataBucket shop-lake < Storage shop
            DataBucket shop-metadata < Storage shop
            DataBucket shop-raw < Storage shop
            EncryptionKey shop-key < Storage shop
            Endpoint shop-source < SourceEndpoint shop-source
            EventSourceMapping shop-validator-feed < Validator shop-validator
            Function shop-validator < Validator shop-validator
            Key shop-key < EncryptionKey shop-key
            LogGroup shop-replication-logs < ReplicationHost shop-replication
            LogGroup shop-validator-logs < Validator shop-validator
            Pipeline shop < Stack
            PublishedMetadata shop-contracts < Pipeline shop
            Queue shop-validation < ValidationQueue shop-validation
            Queue shop-validation-dead-letters < ValidationQueue shop-validation
            QueuePolicy shop-validation-policy < ValidationQueue shop-validation
            Replication shop-task < Pipeline shop
            ReplicationHost shop-replication < Pipeline shop
            ReplicationInstance shop-replication < ReplicationHost shop-replication
            ReplicationSubnetGroup shop-replication-subnets < ReplicationHost shop-replication
            ReplicationTask shop-task < Replication shop-task
            Role shop-source-access < ServiceRole shop-source-access
            Role shop-target-access < ServiceRole shop-target-access
            Role shop-validator-role < ServiceRole shop-validator-role
            RolePolicy shop-source-access < ServiceRole shop-source-access
            RolePolicy shop-target-access < ServiceRole shop-target-access
            RolePolicy shop-validator-role < ServiceRole shop-validator-role
            S3Endpoint shop-target < TargetEndpoint shop-target
            ServiceRole shop-source-access < SourceEndpoint shop-source
            ServiceRole shop-target-access < TargetEndpoint shop-target
            ServiceRole shop-validator-role < Validator shop-validator
            SourceEndpoint shop-source < Pipeline shop
            Storage shop < Pipeline shop
            TargetEndpoint shop-target < Pipeline shop
            ValidationQueue shop-validation < Pipeline shop
            Validator shop-validator < Pipeline shop
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsEveryLogicalNameAndParent() {
        SampleContracts.store(folder);

        assertThat(Recording.of(this::pipeline).family())
                .containsExactlyElementsOf(FAMILY.lines().toList());
    }

    @Test
    void registersNothingWithoutContracts() {
        assertThatThrownBy(() -> Recording.of(this::pipeline))
                .hasMessage("contracts of database 'shop' must be in folder '%s' but it does not exist"
                        .formatted(folder.resolve("shop")));
    }

    private void pipeline(Context context) {
        StackConfig config = StackConfig.read("dev", this::setting);
        new Pipeline(
                "shop",
                new Pipeline.Args(config, config.databases().getFirst()),
                ComponentResourceOptions.builder().build());
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
                        "{\"shop\":{\"engine\":\"postgres\",\"databaseName\":\"shop\",\"secretArn\":\"%s\"}}"
                                .formatted(secret))
                .get(key.toString()));
    }
}
