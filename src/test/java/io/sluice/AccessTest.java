package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.sluice.config.Durability;
import io.sluice.config.LakeBucket;
import io.sluice.contract.key.RawFolder;
import io.sluice.iam.ServiceRole;
import io.sluice.plan.Recording;
import io.sluice.site.SampleSites;
import io.sluice.site.Site;
import io.sluice.storage.Storage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamResource;
import software.amazon.awssdk.policybuilder.iam.IamStatement;
import software.amazon.awssdk.policybuilder.iam.IamValue;

class AccessTest {

    @Test
    void dmsWritesItsOwnFolderAndNothingElse() {
        assertThat(granted("landing"))
                .containsExactly(
                        "WriteTheRawFolder: s3:PutObject s3:PutObjectTagging s3:AbortMultipartUpload s3:DeleteObject"
                                + " on shop-raw/shop/*",
                        "ListTheRawBucket: s3:ListBucket s3:GetBucketLocation on shop-raw",
                        "UseThePipelinesKey: kms:Encrypt kms:Decrypt kms:GenerateDataKey kms:DescribeKey on key");
    }

    @Test
    void eachOfTwoTasksWritesItsOwnFolder() {
        assertThat(granted("changes").getFirst()).endsWith(" on shop-raw/shop.cdc/*");
    }

    @Test
    void theValidatorDeletesFromTheRawBucketOnlyAndCannotWriteContracts() {
        assertThat(granted("validator"))
                .contains(
                        "TakeFilesFromTheRawBucket: s3:GetObject s3:GetObjectTagging s3:DeleteObject on shop-raw/*",
                        "WriteToTheLake: s3:PutObject s3:PutObjectTagging s3:AbortMultipartUpload on shop-lake/shop/*",
                        "WriteToTheFailBucketAndTakeBack: s3:PutObject s3:PutObjectTagging s3:AbortMultipartUpload"
                                + " s3:DeleteObject on shop-fail/shop/*",
                        "WriteReceipts: s3:PutObject s3:PutObjectTagging s3:AbortMultipartUpload"
                                + " on shop-metadata/receipts/*",
                        "WriteWhatBecomesOfSingleRows: s3:PutObject s3:PutObjectTagging s3:AbortMultipartUpload"
                                + " on shop-metadata/quarantine/*")
                .hasSize(15)
                .filteredOn(statement -> statement.contains("s3:Delete"))
                .hasSize(2);
    }

    @Test
    void noStatementAllowsEveryActionOrEveryResource() {
        assertThat(granted("validator"))
                .noneMatch(statement -> statement.contains(":* on") || statement.endsWith(" *"));
    }

    private static List<String> granted(String role) {
        Recording recording = Recording.of(context -> {
            Access access = new Access("shop", storage());
            role("changes", access.landing(RawFolder.CHANGES));
            role("landing", access.landing(RawFolder.WHOLE));
            role("validator", access.validator(Output.of(given("Consume")), Output.of(given("Publish"))));
        });
        String policy = recording.text("aws:iam/rolePolicy:RolePolicy " + role, "policy");
        return IamPolicy.fromJson(policy).statements().stream()
                .map(AccessTest::describe)
                .toList();
    }

    private static void role(String name, List<Output<IamStatement>> grants) {
        new ServiceRole(name, "test", "{}", SampleSites.NO_OPTIONS).allow(grants);
    }

    private static Storage storage() {
        Site site = SampleSites.pipelines();
        Storage.Args args = new Storage.Args(
                site,
                site,
                new LakeBucket.Own(),
                SampleSites.keeping(Durability.PROTECTED),
                Output.of("arn:aws:iam::111111111111:role/mover"));
        return new Storage("shop", args, SampleSites.NO_OPTIONS);
    }

    private static IamStatement given(String sid) {
        return IamStatement.builder()
                .sid(sid)
                .effect(IamEffect.ALLOW)
                .addAction("sqs:ReceiveMessage")
                .addResource("arn:aws:sqs:eu-west-2:111111111111:queue")
                .build();
    }

    private static String describe(IamStatement statement) {
        String actions = statement.actions().stream().map(IamValue::value).collect(Collectors.joining(" "));
        String resources = statement.resources().stream()
                .map(IamResource::value)
                .map(arn -> arn.replaceFirst("^arn:aws:s3:::", "")
                        .replaceFirst("^arn:aws:kms:.*:key/.*", "key")
                        .replaceFirst("^(shop-[a-z]+)-[0-9a-f]{7}", "$1"))
                .collect(Collectors.joining(" "));
        return "%s: %s on %s".formatted(statement.sid(), actions, resources);
    }
}
