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
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamResource;

/// A lake in another account and region than its pipelines.
class TwoAccountsTest {

    private static final String LAKE = """
            {"accountId":"222222222222","region":"eu-west-1",
             "deployRoleArn":"arn:aws:iam::222222222222:role/deploy"}""";

    @TempDir
    private Path folder;

    private Recording recording;

    @BeforeEach
    void plan() {
        SampleContracts.store(folder);
        recording = Recording.of(this::pipeline);
    }

    @Test
    void eachProviderReachesItsOwnAccountOnly() {
        assertThat(recording.inputs("pulumi:providers:aws pipeline-account"))
                .containsEntry("region", "eu-west-2")
                .containsEntry("allowedAccountIds", "[\"111111111111\"]")
                .doesNotContainKey("assumeRole");
        assertThat(recording.inputs("pulumi:providers:aws lake-account"))
                .containsEntry("region", "eu-west-1")
                .containsEntry("allowedAccountIds", "[\"222222222222\"]")
                .extractingByKey("assumeRole")
                .asString()
                .contains("arn:aws:iam::222222222222:role/deploy");
    }

    @Test
    void lakeCatalogueAndQueriesAreInTheLakesAccountAndNothingElseIs() {
        assertThat(recording.resources())
                .filteredOn(resource ->
                        recording.resource(resource).get("provider").toString().contains("::lake-account::"))
                .filteredOn(resource -> !resource.contains("sluice:"))
                .filteredOn(resource -> !resource.contains("aws:s3/bucket") || resource.contains("bucketV2:BucketV2"))
                .containsExactly(
                        "aws:athena/workgroup:Workgroup shop-workgroup",
                        "aws:glue/catalogDatabase:CatalogDatabase shop-catalogue",
                        "aws:glue/catalogTable:CatalogTable shop-catalogue-public.audit_log",
                        "aws:glue/catalogTable:CatalogTable shop-catalogue-public.orders",
                        "aws:kms/key:Key shop-key-lake",
                        "aws:s3/bucketV2:BucketV2 lake-access-logs",
                        "aws:s3/bucketV2:BucketV2 shop-lake",
                        "aws:s3/bucketV2:BucketV2 shop-results");
    }

    @Test
    void theValidatorAndTheLakesKeyAdmitEachOther() {
        Object role = outputs("aws:iam/role:Role shop-validator-role").get("arn");
        Object key = outputs("aws:kms/key:Key shop-key-lake").get("arn");

        assertThat(IamPolicy.fromJson(recording.text("aws:kms/key:Key shop-key-lake", "policy"))
                        .statements()
                        .getLast()
                        .principals())
                .containsExactly(IamPrincipal.create("AWS", (String) role));
        assertThat(IamPolicy.fromJson(recording.text("aws:iam/rolePolicy:RolePolicy shop-validator-role", "policy"))
                        .statements())
                .filteredOn(statement -> statement.sid().equals("UseTheLakesKey"))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.resources()).isEqualTo(List.of(IamResource.create((String) key))));
    }

    private Map<?, ?> outputs(String resource) {
        return (Map<?, ?>) recording.resource(resource).get("outputs");
    }

    private void pipeline(Context context) {
        StackConfig config = StackConfig.read("dev", this::setting);
        Foundation foundation = new Foundation(config);
        new Pipeline(
                new Pipeline.Args(Blueprint.of(config).getFirst(), foundation),
                ComponentResourceOptions.builder()
                        .provider(foundation.pipelines().provider())
                        .build());
    }

    private Optional<String> setting(ConfigKey key) {
        return Optional.ofNullable(Map.of(
                        "aws:region",
                        "eu-west-2",
                        "sluice:accountId",
                        "111111111111",
                        "sluice:metadataDirectory",
                        folder.toString(),
                        "sluice:lake",
                        LAKE,
                        "sluice:network",
                        "{\"subnetIds\":[\"subnet-0a000001\",\"subnet-0a000002\"],\"securityGroupIds\":[\"sg-0a000001\"]}",
                        "sluice:databases",
                        "{\"shop\":{\"engine\":\"postgres\",\"databaseName\":\"shop\","
                                + "\"secretArn\":\"arn:aws:secretsmanager:eu-west-2:111111111111:secret:shop\","
                                + "\"replication\":{\"tablesWithoutKey\":\"accept\",\"losses\":\"accept\"}}}")
                .get(key.toString()));
    }
}
