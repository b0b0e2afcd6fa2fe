package io.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import io.sluice.bootstrap.account.ProtectedKey;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.bootstrap.support.Recorded;
import io.sluice.bootstrap.support.SampleSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// It cannot prove that AWS lets a workflow in by these conditions, nor that a role may do enough: that takes accounts.
class AccountSetupTest {

    private static final String STATE_BUCKET = "sluice-state-111111111111-eu-west-2";

    private final Recorded workloads = record("workloads");

    @Test
    void makesStateKeysProviderBoundaryAndThreeRolesAStack() {
        assertThat(workloads.resources())
                .filteredOn(resource -> !resource.startsWith("Bucket") || resource.startsWith("BucketV2 "))
                .filteredOn(resource -> !resource.startsWith("Policy ") && !resource.startsWith("RolePolicyAttachment"))
                .containsExactly(
                        "AccessLogs state-access-logs",
                        "Alias secrets-key-alias",
                        "Alias state-key-alias",
                        "Boundary boundary",
                        "BucketV2 state",
                        "BucketV2 state-access-logs",
                        "DataBucket state",
                        "GitHubProvider github",
                        "Key secrets-key",
                        "Key state-key",
                        "LimitedRole sluice-deploy-dev",
                        "LimitedRole sluice-deploy-preprod",
                        "LimitedRole sluice-metadata-dev",
                        "LimitedRole sluice-metadata-preprod",
                        "LimitedRole sluice-preview-dev",
                        "LimitedRole sluice-preview-preprod",
                        "OpenIdConnectProvider github",
                        "ProtectedKey secrets-key",
                        "ProtectedKey state-key",
                        "Role sluice-deploy-dev",
                        "Role sluice-deploy-preprod",
                        "Role sluice-metadata-dev",
                        "Role sluice-metadata-preprod",
                        "Role sluice-preview-dev",
                        "Role sluice-preview-preprod",
                        "StackRoles roles-of-dev",
                        "StackRoles roles-of-preprod",
                        "StateStore state",
                        "aws account");
    }

    @Test
    void keepsEveryVersionOfAStateUnderItsKeyAndLogsWhoAsks() {
        assertThat(workloads.inputs("BucketV2 state")).containsEntry("bucket", STATE_BUCKET);
        assertThat(workloads.inputs("BucketVersioningV2 state-versioning"))
                .containsEntry("versioningConfiguration", Map.of("status", "Enabled"));
        assertThat(workloads
                        .inputs("BucketServerSideEncryptionConfigurationV2 state-encryption")
                        .get("rules")
                        .toString())
                .contains("aws:kms")
                .contains("arn:of:state-key");
        assertThat(workloads.inputs("BucketLoggingV2 state-logging"))
                .containsEntry("targetBucket", "state-access-logs");
        assertThat(workloads.inputs("BucketPublicAccessBlock state-public-access"))
                .containsEntry("blockPublicAcls", true)
                .containsEntry("blockPublicPolicy", true)
                .containsEntry("ignorePublicAcls", true)
                .containsEntry("restrictPublicBuckets", true);
        assertThat(workloads
                        .inputs("BucketLifecycleConfigurationV2 state-lifecycle")
                        .get("rules")
                        .toString())
                .contains("noncurrentDays=90")
                .doesNotContain("leftovers");
        assertThat(workloads.statements("BucketPolicy state-policy", "policy"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.effect()).isEqualTo(DENY);
                    assertThat(statement.conditions())
                            .containsExactly(IamCondition.create("Bool", "aws:SecureTransport", "false"));
                });
    }

    @ParameterizedTest
    @CsvSource({"state-key, alias/sluice-state", "secrets-key, alias/sluice-secrets"})
    void rotatesKeysThatAreKnownByTheirAlias(String key, String alias) {
        assertThat(workloads.inputs("Key " + key))
                .containsEntry("enableKeyRotation", true)
                .containsEntry("deletionWindowInDays", 30.0);
        assertThat(workloads.inputs("Alias " + key + "-alias"))
                .containsEntry("name", alias)
                .containsEntry("targetKeyId", "arn:of:" + key);
    }

    @ParameterizedTest
    @CsvSource({
        "sluice-deploy-dev, dev",
        "sluice-preview-dev, dev-preview",
        "sluice-metadata-dev, dev-metadata",
        "sluice-deploy-preprod, preprod",
        "sluice-preview-preprod, preprod-preview",
        "sluice-metadata-preprod, preprod-metadata"
    })
    void trustsOneEnvironmentOfOneRepository(String role, String environment) {
        assertThat(workloads.statements("Role " + role, "assumeRolePolicy"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.principals())
                            .containsExactly(IamPrincipal.create(
                                    "Federated",
                                    "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"));
                    assertThat(statement.actions())
                            .extracting(Object::toString)
                            .singleElement()
                            .asString()
                            .contains("sts:AssumeRoleWithWebIdentity");
                    assertThat(statement.conditions())
                            .containsExactlyInAnyOrder(
                                    IamCondition.create(
                                            "StringEquals",
                                            "token.actions.githubusercontent.com:aud",
                                            "sts.amazonaws.com"),
                                    IamCondition.create(
                                            "StringEquals",
                                            "token.actions.githubusercontent.com:sub",
                                            "repo:placeholder/sluice:environment:" + environment));
                });
    }

    @Test
    void makesNoProviderWhereTheAccountHasOne() {
        BootstrapConfig config =
                SampleSettings.pipelines().with("sluice-bootstrap:github", """
                        {"repository":"owner/name","provider":"adopt","stacks":{"dev":{}}}""").read();

        assertThat(Recorded.of(context -> new AccountSetup("workloads", config)).resources())
                .contains("GitHubProvider github")
                .doesNotContain("OpenIdConnectProvider github");
    }

    @Test
    void letsTheDeploymentsOfAnotherAccountManageALake() {
        Recorded lake = record("lake");

        assertThat(lake.resources())
                .filteredOn(resource -> resource.startsWith("Role ")
                        || resource.startsWith("LakeRole ")
                        || resource.startsWith("OpenId")
                        || resource.startsWith("Boundary"))
                .containsExactly("LakeRole lake-of-prod", "Role sluice-lake-prod");
        assertThat(lake.statements("Role sluice-lake-prod", "assumeRolePolicy"))
                .singleElement()
                .extracting(IamStatement::principals)
                .isEqualTo(List.of(IamPrincipal.create("AWS", "arn:aws:iam::222222222222:role/sluice-deploy-prod")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workloads", "production", "lake"})
    void staysWithinTheLimitsOfAwsForPolicies(String account) {
        Recorded recorded = record(account);
        List<String> policies = recorded.resources().stream()
                .filter(resource -> resource.startsWith("Policy "))
                .toList();

        assertThat(policies)
                .isNotEmpty()
                .allSatisfy(
                        policy -> assertThat(((String) recorded.inputs(policy).get("policy")).length())
                                .isLessThanOrEqualTo(6_144));
        assertThat(recorded.resources().stream()
                        .filter(resource -> resource.startsWith("RolePolicyAttachment "))
                        .map(resource -> recorded.inputs(resource).get("role"))
                        .collect(java.util.stream.Collectors.groupingBy(
                                Object::toString, java.util.stream.Collectors.counting())))
                .allSatisfy((role, count) -> assertThat(count).isLessThanOrEqualTo(10));
    }

    @Test
    void changesNoOtherAccount() {
        assertThat(workloads.inputs("aws account").get("allowedAccountIds"))
                .asString()
                .contains("111111111111");
        assertThat(workloads.inputs("Policy boundary")).containsEntry("name", "sluice-boundary");
    }

    @Test
    void failsOnAKeyWithoutAnAlias() {
        assertThatThrownBy(() -> new ProtectedKey.Args("111111111111", "sluice-state", "States"))
                .hasMessage("alias must start with alias/ but was 'sluice-state'");
    }

    private static Recorded record(String account) {
        BootstrapConfig config = SampleSettings.of(account).read();
        return Recorded.of(context -> new AccountSetup(account, config));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sluice-deploy-dev", "sluice-preview-dev", "sluice-metadata-dev"})
    void grantsNoWholeServiceAndNoSecret(String role) {
        Set<String> granted = Policies.actions(workloads, role);

        assertThat(granted)
                .noneMatch(action -> action.contains("*"))
                .doesNotContain(
                        "secretsmanager:GetSecretValue",
                        "iam:CreatePolicyVersion",
                        "iam:DeleteRolePermissionsBoundary",
                        "iam:CreateUser",
                        "iam:UpdateOpenIDConnectProviderThumbprint");
    }

    @Test
    void readsAndNothingElseToPreview() {
        assertThat(Policies.actions(workloads, "sluice-preview-dev"))
                .allMatch(action -> action.matches(".*:(Get|List|Describe|Decrypt).*"));
        assertThat(Policies.resources(workloads, "sluice-preview-dev", "s3:GetObject"))
                .containsExactlyInAnyOrder(
                        "arn:aws:s3:::*-metadata-???????/contracts/*",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/meta.yaml",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/stacks/sluice/dev.json*",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/stacks/sluice/dev.pulumi-tags");
    }

    /// What Pulumi was seen to write to an S3 server during a deployment.
    @Test
    void writesTheStateOfItsOwnStackOnly() {
        assertThat(Policies.resources(workloads, "sluice-deploy-dev", "s3:PutObject"))
                .containsExactlyInAnyOrder(
                        "arn:aws:s3:::*-metadata-???????/contracts/*",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/stacks/sluice/dev.json*",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/stacks/sluice/dev.pulumi-tags",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/history/sluice/dev/*",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/backups/sluice/dev/*",
                        "arn:aws:s3:::" + STATE_BUCKET + "/.pulumi/locks/organization/sluice/dev/*");
    }

    @Test
    void readsTheStateAndCallsExtractorsForContracts() {
        assertThat(Policies.actions(workloads, "sluice-metadata-dev"))
                .containsExactlyInAnyOrder("s3:GetObject", "s3:ListBucket", "kms:Decrypt", "lambda:InvokeFunction");
        assertThat(Policies.resources(workloads, "sluice-metadata-dev", "lambda:InvokeFunction"))
                .containsExactly("arn:aws:lambda:eu-west-2:111111111111:function:*-extractor-???????");
    }

    @Test
    void makesNoRoleWithoutTheBoundary() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> Policies.actions(statement).contains("iam:CreateRole"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(Policies.actions(statement))
                            .containsExactlyInAnyOrder(
                                    "iam:CreateRole",
                                    "iam:PutRolePermissionsBoundary",
                                    "iam:PutRolePolicy",
                                    "iam:DeleteRolePolicy");
                    assertThat(statement.conditions())
                            .containsExactly(IamCondition.create(
                                    "StringEquals",
                                    "iam:PermissionsBoundary",
                                    "arn:aws:iam::111111111111:policy/sluice-boundary"));
                });
    }

    /// By a tag a key becomes the stack's own, and then its policy may be changed.
    @Test
    void claimsNoKeyOfOthersByATag() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> statement.effect().equals(DENY)
                        && Policies.actions(statement).contains("kms:TagResource"))
                .extracting(IamStatement::conditions)
                .containsExactlyInAnyOrder(
                        List.of(
                                IamCondition.create("StringNotEquals", "aws:ResourceTag/stack", "dev"),
                                IamCondition.create("Null", "aws:ResourceTag/stack", "false")),
                        List.of(IamCondition.create("ForAnyValue:StringLike", "kms:ResourceAliases", "alias/*")));
    }

    /// An endpoint's change pauses its tasks, and resumes them.
    @Test
    void startsTasksOfItsOwnStackOnly() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> Policies.actions(statement).contains("dms:StartReplicationTask"))
                .singleElement()
                .extracting(IamStatement::conditions)
                .isEqualTo(List.of(
                        IamCondition.create("StringEquals", "aws:ResourceTag/project", "sluice"),
                        IamCondition.create("StringEquals", "aws:ResourceTag/stack", "dev")));
        assertThat(Policies.actions(workloads, "sluice-preview-dev")).doesNotContain("dms:StartReplicationTask");
        assertThat(Policies.actions(workloads, "sluice-metadata-dev")).doesNotContain("dms:StartReplicationTask");
    }

    @Test
    void claimsNothingOfDmsThatIsAnotherStacks() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> statement.effect().equals(DENY)
                        && Policies.actions(statement).contains("dms:AddTagsToResource"))
                .singleElement()
                .extracting(IamStatement::conditions)
                .isEqualTo(List.of(
                        IamCondition.create("StringNotEquals", "aws:ResourceTag/stack", "dev"),
                        IamCondition.create("Null", "aws:ResourceTag/stack", "false")));
    }

    @Test
    void tagsSecurityGroupsOnlyWhileItMakesThemOrAfterTheyAreItsOwn() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> Policies.actions(statement).contains("ec2:CreateTags"))
                .extracting(statement -> statement.conditions().stream()
                        .map(IamCondition::key)
                        .map(Object::toString)
                        .toList())
                .hasSize(2)
                .allMatch(keys -> keys.toString().contains("ec2:CreateAction")
                        || keys.toString().contains("aws:ResourceTag/stack"));
    }

    @Test
    void passesRolesToTheServicesOfPipelinesOnly() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> Policies.actions(statement).contains("iam:PassRole"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.conditions())
                        .extracting(IamCondition::value)
                        .containsExactlyInAnyOrder(
                                "chatbot.amazonaws.com",
                                "dms.amazonaws.com",
                                "dms.eu-west-2.amazonaws.com",
                                "lambda.amazonaws.com",
                                "scheduler.amazonaws.com"));
    }

    @Test
    void neverChangesWhatLimitsIt() {
        assertThat(Policies.statements(workloads, "sluice-deploy-dev"))
                .filteredOn(statement -> statement.effect().equals(DENY)
                        && Policies.actions(statement).contains("iam:*"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .extracting(resource -> resource.value())
                        .containsExactlyInAnyOrder(
                                "arn:aws:iam::111111111111:role/sluice-deploy-*",
                                "arn:aws:iam::111111111111:role/sluice-preview-*",
                                "arn:aws:iam::111111111111:role/sluice-metadata-*",
                                "arn:aws:iam::111111111111:role/sluice-lake-*",
                                "arn:aws:iam::111111111111:policy/sluice-*",
                                "arn:aws:iam::111111111111:oidc-provider/*"));
    }

    @Test
    void deletesObjectsOfDisposableStacksOnly() {
        String objects = "arn:aws:s3:::*-lake-???????/*";

        assertThat(Policies.resources(workloads, "sluice-deploy-dev", "s3:DeleteObject"))
                .contains(objects);
        assertThat(Policies.resources(workloads, "sluice-deploy-preprod", "s3:DeleteObject"))
                .doesNotContain(objects);
    }

    @Test
    void takesOnTheRoleOfTheLakeToDeployOnly() {
        Recorded production = record("production");

        assertThat(Policies.resources(production, "sluice-deploy-prod", "sts:AssumeRole"))
                .containsExactly("arn:aws:iam::333333333333:role/sluice-lake-prod");
        assertThat(Policies.actions(production, "sluice-preview-prod")).doesNotContain("sts:AssumeRole");
    }
}
