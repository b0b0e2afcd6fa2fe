package io.sluice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Durability;
import io.sluice.plan.Recording;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamResource;

class StorageTest {

    private final Recording recording = record(Durability.PROTECTED);

    @Test
    void makesAKeyAndFourBuckets() {
        assertThat(recording.resources())
                .filteredOn(resource -> !resource.contains("-fail") && !resource.contains("-lake"))
                .containsExactly(
                        "aws:kms/key:Key shop-key",
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2 shop-metadata-lifecycle",
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2 shop-raw-lifecycle",
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls shop-metadata-ownership",
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls shop-raw-ownership",
                        "aws:s3/bucketPolicy:BucketPolicy shop-metadata-policy",
                        "aws:s3/bucketPolicy:BucketPolicy shop-raw-policy",
                        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock shop-metadata-public-access",
                        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock shop-raw-public-access",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2"
                                + " shop-metadata-encryption",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2"
                                + " shop-raw-encryption",
                        "aws:s3/bucketV2:BucketV2 shop-metadata",
                        "aws:s3/bucketV2:BucketV2 shop-raw",
                        "sluice:storage:DataBucket shop-metadata",
                        "sluice:storage:DataBucket shop-raw",
                        "sluice:storage:EncryptionKey shop-key",
                        "sluice:storage:Storage shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "lake", "fail", "metadata"})
    void closesEveryBucketToThePublic(String purpose) {
        assertThat(recording.inputs("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock shop-%s-public-access"
                        .formatted(purpose)))
                .containsEntry("blockPublicAcls", true)
                .containsEntry("blockPublicPolicy", true)
                .containsEntry("ignorePublicAcls", true)
                .containsEntry("restrictPublicBuckets", true);
        assertThat(recording.inputs(
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls shop-%s-ownership".formatted(purpose)))
                .containsEntry("rule", Map.of("objectOwnership", "BucketOwnerEnforced"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "lake", "fail", "metadata"})
    void encryptsEveryBucketUnderThePipelinesKey(String purpose) {
        Object keyArn =
                ((Map<?, ?>) recording.resource("aws:kms/key:Key shop-key").get("outputs")).get("arn");

        assertThat(recording.inputs("aws:s3/bucketServerSideEncryptionConfigurationV2:"
                        + "BucketServerSideEncryptionConfigurationV2 shop-%s-encryption".formatted(purpose)))
                .containsEntry(
                        "rules",
                        List.of(Map.of(
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", keyArn),
                                "bucketKeyEnabled",
                                true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "lake", "fail", "metadata"})
    void refusesRequestsWithoutTls(String purpose) {
        String bucket = "arn:aws:s3:::"
                + recording.text("aws:s3/bucketPolicy:BucketPolicy shop-%s-policy".formatted(purpose), "bucket");
        String policy = recording.text("aws:s3/bucketPolicy:BucketPolicy shop-%s-policy".formatted(purpose), "policy");

        assertThat(IamPolicy.fromJson(policy).statements()).singleElement().satisfies(statement -> {
            assertThat(statement.effect()).isEqualTo(DENY);
            assertThat(statement.resources())
                    .containsExactly(IamResource.create(bucket), IamResource.create(bucket + "/*"));
            assertThat(statement.conditions())
                    .containsExactly(IamCondition.create("Bool", "aws:SecureTransport", "false"));
        });
    }

    @Test
    void turnsTheKeyAndTakesTheLongestWaitBeforeItIsGone() {
        assertThat(recording.inputs("aws:kms/key:Key shop-key"))
                .containsEntry("enableKeyRotation", true)
                .containsEntry("deletionWindowInDays", 30L);
    }

    @Test
    void forgetsUploadsThatBrokeOff() {
        assertThat(recording.inputs(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2 shop-raw-lifecycle"))
                .containsEntry(
                        "rules",
                        List.of(Map.of(
                                "id",
                                "abandoned-uploads",
                                "status",
                                "Enabled",
                                "filter",
                                Map.of(),
                                "abortIncompleteMultipartUpload",
                                Map.of("daysAfterInitiation", 7L))));
    }

    @Test
    void protectsDataUnlessTheStackIsDisposable() {
        for (String stateful : List.of("aws:kms/key:Key shop-key", "aws:s3/bucketV2:BucketV2 shop-lake")) {
            assertThat(recording.resource(stateful))
                    .containsEntry("protect", true)
                    .containsEntry("retainOnDelete", true);
            assertThat(record(Durability.DISPOSABLE).resource(stateful))
                    .containsEntry("protect", false)
                    .containsEntry("retainOnDelete", false);
        }
        assertThat(recording.inputs("aws:s3/bucketV2:BucketV2 shop-lake")).containsEntry("forceDestroy", false);
    }

    private static Recording record(Durability durability) {
        return Recording.of(context -> new Storage(
                "shop", durability, ComponentResourceOptions.builder().build()));
    }
}
