package io.sluice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import com.pulumi.core.Output;
import io.sluice.config.Durability;
import io.sluice.config.LakeBucket;
import io.sluice.plan.Recording;
import io.sluice.site.SampleSites;
import io.sluice.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.policybuilder.iam.IamAction;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamResource;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// It cannot prove that AWS lets the services in by these conditions: that takes an account.
class StorageTest {

    private static final String MOVER = "arn:aws:iam::111111111111:role/mover";
    private static final String LIFECYCLE =
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2 shop-%s-lifecycle";
    private static final String ENCRYPTION = "aws:s3/bucketServerSideEncryptionConfigurationV2:"
            + "BucketServerSideEncryptionConfigurationV2 shop-%s-encryption";
    private static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy shop-%s-policy";

    private final Recording recording = record(Durability.PROTECTED);

    @Test
    void makesAKeyAndFiveBuckets() {
        assertThat(recording.resources())
                .filteredOn(resource -> resource.contains("bucketV2:BucketV2 ") || resource.contains(":Key "))
                .containsExactly(
                        "aws:kms/key:Key shop-key",
                        "aws:s3/bucketV2:BucketV2 shop-fail",
                        "aws:s3/bucketV2:BucketV2 shop-lake",
                        "aws:s3/bucketV2:BucketV2 shop-metadata",
                        "aws:s3/bucketV2:BucketV2 shop-raw",
                        "aws:s3/bucketV2:BucketV2 shop-results");
        assertThat(recording.resources())
                .filteredOn(resource -> resource.contains("shop-lake"))
                .containsExactly(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2 shop-lake-lifecycle",
                        "aws:s3/bucketLoggingV2:BucketLoggingV2 shop-lake-logging",
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls shop-lake-ownership",
                        "aws:s3/bucketPolicy:BucketPolicy shop-lake-policy",
                        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock shop-lake-public-access",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2"
                                + " shop-lake-encryption",
                        "aws:s3/bucketV2:BucketV2 shop-lake",
                        "aws:s3/bucketVersioningV2:BucketVersioningV2 shop-lake-versioning",
                        "sluice:storage:DataBucket shop-lake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "lake", "fail", "metadata", "results"})
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
    @ValueSource(strings = {"raw", "lake", "fail", "metadata", "results"})
    void encryptsEveryBucketUnderThePipelinesKey(String purpose) {
        assertThat(recording.inputs(ENCRYPTION.formatted(purpose)))
                .containsEntry(
                        "rules",
                        List.of(Map.of(
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "aws:kms", "kmsMasterKeyId", keyArn(recording, "shop-key")),
                                "bucketKeyEnabled",
                                true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "lake", "fail", "metadata", "results"})
    void logsWhoAsksForWhat(String purpose) {
        assertThat(recording.inputs("aws:s3/bucketLoggingV2:BucketLoggingV2 shop-%s-logging".formatted(purpose)))
                .containsEntry("targetBucket", "pipeline-account-access-logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "lake", "fail", "metadata", "results"})
    void refusesRequestsWithoutTls(String purpose) {
        String bucket = "arn:aws:s3:::" + recording.text(POLICY.formatted(purpose), "bucket");

        assertThat(statements(recording, POLICY.formatted(purpose)))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.effect()).isEqualTo(DENY);
                    assertThat(statement.resources())
                            .containsExactly(IamResource.create(bucket), IamResource.create(bucket + "/*"));
                    assertThat(statement.conditions())
                            .containsExactly(IamCondition.create("Bool", "aws:SecureTransport", "false"));
                });
    }

    @Test
    void keepsVersionsEverywhereButInTheRawBucket() {
        assertThat(recording.resources())
                .filteredOn(resource -> resource.contains("BucketVersioningV2 "))
                .containsExactly(
                        "aws:s3/bucketVersioningV2:BucketVersioningV2 shop-fail-versioning",
                        "aws:s3/bucketVersioningV2:BucketVersioningV2 shop-lake-versioning",
                        "aws:s3/bucketVersioningV2:BucketVersioningV2 shop-metadata-versioning",
                        "aws:s3/bucketVersioningV2:BucketVersioningV2 shop-results-versioning");
        assertThat(recording.inputs("aws:s3/bucketVersioningV2:BucketVersioningV2 shop-lake-versioning"))
                .containsEntry("versioningConfiguration", Map.of("status", "Enabled"));
    }

    @Test
    void expiresLeftoversOfTheRawBucketAndUploadsThatBrokeOff() {
        assertThat(recording.inputs(LIFECYCLE.formatted("raw")))
                .containsEntry(
                        "rules",
                        List.of(
                                rule("abandoned-uploads", "abortIncompleteMultipartUpload", "daysAfterInitiation", 7L),
                                rule("leftovers", "expiration", "days", 90L)));
    }

    @Test
    void keepsTheLakesObjectsAndForgetsTheirFormerVersions() {
        assertThat(recording.inputs(LIFECYCLE.formatted("lake")))
                .containsEntry(
                        "rules",
                        List.of(
                                rule("abandoned-uploads", "abortIncompleteMultipartUpload", "daysAfterInitiation", 7L),
                                rule("former-versions", "noncurrentVersionExpiration", "noncurrentDays", 30L),
                                rule("delete-markers", "expiration", "expiredObjectDeleteMarker", true)));
    }

    @Test
    void turnsTheKeyAndTakesTheLongestWaitBeforeItIsGone() {
        assertThat(recording.inputs("aws:kms/key:Key shop-key"))
                .containsEntry("enableKeyRotation", true)
                .containsEntry("deletionWindowInDays", 30L);
    }

    @Test
    void letsTheServicesThatSendByThemselvesUseTheKey() {
        List<IamStatement> statements = statements(recording, "aws:kms/key:Key shop-key");

        assertThat(statements)
                .extracting(IamStatement::sid)
                .containsExactly(
                        "LeaveAccessToTheAccountsPolicies",
                        "LetS3SendEvents",
                        "LetEventBridgeSend",
                        "LetAlarmsSend",
                        "LetTopicsSend",
                        "LetLogGroupsBeEncrypted");
        assertThat(statements.subList(1, 5)).allSatisfy(statement -> {
            assertThat(statement.actions())
                    .containsExactly(IamAction.create("kms:Decrypt"), IamAction.create("kms:GenerateDataKey"));
            assertThat(statement.conditions()).hasSize(1);
        });
        assertThat(statements.get(2).principals())
                .containsExactly(IamPrincipal.create("Service", "events.amazonaws.com"));
        assertThat(statements.get(2).conditions())
                .containsExactly(IamCondition.create("StringEquals", "aws:SourceAccount", "111111111111"));
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

    @Test
    void putsTheLakeOfAnotherAccountThereAndAdmitsTheMoverByName() {
        Recording two = record(SampleSites::lake, new LakeBucket.Own());

        assertThat(two.resource("aws:s3/bucketV2:BucketV2 shop-lake").get("provider"))
                .asString()
                .contains("::lake-account::");
        assertThat(two.resource("aws:kms/key:Key shop-key-lake").get("provider"))
                .asString()
                .contains("::lake-account::");
        assertThat(two.resource("aws:s3/bucketV2:BucketV2 shop-raw").get("provider"))
                .asString()
                .contains("::pipeline-account::");
        assertThat(two.inputs(ENCRYPTION.formatted("lake")).get("rules"))
                .asString()
                .contains(keyArn(two, "shop-key-lake"));
        assertThat(statements(two, POLICY.formatted("lake")).subList(1, 3))
                .allSatisfy(statement ->
                        assertThat(statement.principals()).containsExactly(IamPrincipal.create("AWS", MOVER)));
        assertThat(statements(two, "aws:kms/key:Key shop-key-lake").getLast().principals())
                .containsExactly(IamPrincipal.create("AWS", MOVER));
        assertThat(statements(two, POLICY.formatted("fail"))).hasSize(1);
    }

    @Test
    void makesNoLakeWhereOneExists() {
        Recording existing = record(
                SampleSites::lake, new LakeBucket.Existing("company-lake", Optional.of("arn:aws:kms:x:1:key/2")));

        assertThat(existing.resources()).noneMatch(resource -> resource.endsWith("shop-lake"));
    }

    private static Map<String, Object> rule(String id, String what, String setting, Object value) {
        return Map.of("id", id, "status", "Enabled", "filter", Map.of(), what, Map.of(setting, value));
    }

    private static List<IamStatement> statements(Recording recording, String resource) {
        return new ArrayList<>(
                IamPolicy.fromJson(recording.text(resource, "policy")).statements());
    }

    private static String keyArn(Recording recording, String key) {
        return (String)
                ((Map<?, ?>) recording.resource("aws:kms/key:Key " + key).get("outputs")).get("arn");
    }

    private static Recording record(Durability durability) {
        return Recording.of(context -> {
            Site site = SampleSites.pipelines();
            new Storage(
                    "shop",
                    new Storage.Args(
                            site, site, new LakeBucket.Own(), SampleSites.keeping(durability), Output.of(MOVER)),
                    SampleSites.NO_OPTIONS);
        });
    }

    private static Recording record(Supplier<Site> lake, LakeBucket bucket) {
        return Recording.of(context -> {
            Site site = SampleSites.pipelines();
            new Storage(
                    "shop",
                    new Storage.Args(
                            site, lake.get(), bucket, SampleSites.keeping(Durability.PROTECTED), Output.of(MOVER)),
                    SampleSites.NO_OPTIONS);
        });
    }
}
