package io.sluice.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.bootstrap.support.SampleSettings;
import io.sluice.config.Account;
import io.sluice.config.ConfigException;
import io.sluice.config.Durability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootstrapConfigTest {

    private static final String LAKE_ROLE = "arn:aws:iam::333333333333:role/sluice-lake-prod";

    @Test
    void readsWithDefaults() {
        assertThat(SampleSettings.pipelines().read())
                .isEqualTo(new BootstrapConfig(
                        new Account("111111111111", "eu-west-2"),
                        90,
                        new Purpose.Pipelines(
                                "owner/name",
                                ProviderOrigin.CREATE,
                                List.of(new PipelineStack("dev", Durability.PROTECTED, Optional.empty())))));
    }

    @Test
    void readsEverySettingOfPipelines() {
        assertThat(SampleSettings.pipelines()
                        .with("sluice-bootstrap:noncurrentDays", "7")
                        .with("sluice-bootstrap:github", """
                                {"repository":"an-owner@12/a.name@345","provider":"adopt","stacks":{"prod":{
                                "durability":"disposable","lakeRoleArn":"%s","lakePreviews":"accept"}}}""".formatted(LAKE_ROLE))
                        .read())
                .isEqualTo(new BootstrapConfig(
                        new Account("111111111111", "eu-west-2"),
                        7,
                        new Purpose.Pipelines(
                                "an-owner@12/a.name@345",
                                ProviderOrigin.ADOPT,
                                List.of(new PipelineStack(
                                        "prod",
                                        Durability.DISPOSABLE,
                                        Optional.of(new LakeAccess(LAKE_ROLE, LakeAccess.Previews.ACCEPT)))))));
    }

    @Test
    void readsTheShippedAccounts() {
        assertThat(SampleSettings.of("workloads").read().purpose())
                .isEqualTo(new Purpose.Pipelines(
                        "placeholder/sluice",
                        ProviderOrigin.CREATE,
                        List.of(
                                new PipelineStack("dev", Durability.DISPOSABLE, Optional.empty()),
                                new PipelineStack("preprod", Durability.PROTECTED, Optional.empty()))));
        assertThat(SampleSettings.of("production").read().purpose())
                .isEqualTo(new Purpose.Pipelines(
                        "placeholder/sluice",
                        ProviderOrigin.CREATE,
                        List.of(new PipelineStack(
                                "prod",
                                Durability.PROTECTED,
                                Optional.of(new LakeAccess(LAKE_ROLE, LakeAccess.Previews.REFUSE))))));
        assertThat(SampleSettings.of("lake").read().purpose())
                .isEqualTo(new Purpose.Lake(List.of(new LakeStack(
                        "prod", Durability.PROTECTED, List.of("arn:aws:iam::222222222222:role/sluice-deploy-prod")))));
    }

    @Test
    void failsWithEveryProblemAtOnce() {
        SampleSettings settings = SampleSettings.pipelines()
                .with("aws:region", "Ireland")
                .with("sluice-bootstrap:accountId", "1")
                .with("sluice-bootstrap:noncurrentDays", "0")
                .with("sluice-bootstrap:regoin", "x")
                .with("sluice-bootstrap:github", """
                        {"repository":"owner","provider":"maybe","stacks":{"Dev":{}}}""");

        assertRefused(
                settings,
                "aws:region must be an AWS region such as eu-west-2 but was 'Ireland'",
                "sluice-bootstrap:accountId must be 12 digits but was '1'",
                "sluice-bootstrap:noncurrentDays must be a whole number from 1 to 3650 but was '0'",
                "sluice-bootstrap:github.repository must be <owner>/<name> of a repository, or"
                        + " <owner>@<id>/<name>@<id> but was 'owner'",
                "sluice-bootstrap:github.provider must be one of [create, adopt] but was 'maybe'",
                "sluice-bootstrap:github.stacks.Dev must be 1 to 20 lower-case letters, digits and hyphens, first a"
                        + " letter but was 'Dev'",
                "sluice-bootstrap:github.stacks must be one or more",
                "sluice-bootstrap:regoin must be a known setting: Pulumi.yaml lists them");
    }

    @Test
    void failsOnAnAccountForNothingOrForBoth() {
        String sentence = "sluice-bootstrap:github must be given, or sluice-bootstrap:lake instead, and not both";

        assertRefused(SampleSettings.pipelines().without("sluice-bootstrap:github"), sentence);
        assertRefused(SampleSettings.pipelines().with("sluice-bootstrap:lake", "{}"), sentence);
    }

    @Test
    void failsOnARoleOfTheLakeInTheSameAccount() {
        assertRefused(
                SampleSettings.pipelines().with("sluice-bootstrap:github", """
                        {"repository":"owner/name","stacks":{"dev":{"lakeRoleArn":"arn:aws:iam::111111111111:role/x"}}}"""),
                "sluice-bootstrap:github.stacks.dev.lakeRoleArn must be a role of another account but was"
                        + " 'arn:aws:iam::111111111111:role/x'");
    }

    @Test
    void failsOnPreviewsOfNoLake() {
        assertRefused(
                SampleSettings.pipelines().with("sluice-bootstrap:github", """
                        {"repository":"owner/name","stacks":{"dev":{"lakePreviews":"accept"}}}"""),
                "sluice-bootstrap:github.stacks.dev.lakePreviews must be left out unless lakeRoleArn is given");
    }

    @Test
    void failsOnALakeThatTrustsNobody() {
        assertRefused(
                SampleSettings.of("lake").with("sluice-bootstrap:lake", """
                        {"stacks":{"prod":{"trustedRoleArns":[]}}}"""),
                "sluice-bootstrap:lake.stacks.prod.trustedRoleArns must be a list of 1 or more but was '[]'");
    }

    @Test
    void failsOnASecretSetting() {
        assertRefused(
                SampleSettings.pipelines().withSecret("sluice-bootstrap:github"),
                "sluice-bootstrap:github must not be a secret setting: the state would show it; set it without"
                        + " --secret");
    }

    @Test
    void failsOnWhatIsNoJson() {
        assertThatThrownBy(() -> SampleSettings.pipelines()
                        .with("sluice-bootstrap:github", "owner/name")
                        .read())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sluice-bootstrap:github must be");
    }

    @Test
    void failsOnRecordsWithoutAStackOrATrustedRole() {
        assertThatThrownBy(() -> new Purpose.Lake(List.of())).hasMessage("stacks must be 1 or more but was []");
        assertThatThrownBy(() -> new Purpose.Pipelines("owner/name", ProviderOrigin.CREATE, List.of()))
                .hasMessage("stacks must be 1 or more but was []");
        assertThatThrownBy(() -> new LakeStack("prod", Durability.PROTECTED, List.of()))
                .hasMessage("trustedRoleArns must be 1 or more but was []");
    }

    private static void assertRefused(SampleSettings settings, String... problems) {
        assertThatThrownBy(settings::read).isInstanceOf(ConfigException.class).hasMessage(String.join("\n", problems));
    }
}
