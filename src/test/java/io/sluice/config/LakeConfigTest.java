package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LakeConfigTest {

    private static final String ROLE = "arn:aws:iam::222222222222:role/deploy";

    private final SampleStack stack = new SampleStack();

    @Test
    void takesAnotherAccountAndRegionThroughARoleOfThatAccount() {
        stack.with("lake", """
                {"accountId":"222222222222","region":"eu-west-1","deployRoleArn":"%s","scanLimitGib":5}""".formatted(ROLE));

        assertThat(stack.read().place().lake())
                .isEqualTo(new LakeConfig(
                        new Account("222222222222", "eu-west-1"), Optional.of(ROLE), new LakeBucket.Own(), 5));
    }

    @Test
    void takesABucketThatExists() {
        stack.with("lake", """
                {"bucket":"company-lake","keyArn":"arn:aws:kms:eu-west-2:111111111111:key/1-2"}""");

        assertThat(stack.read().place().lake().bucket())
                .isEqualTo(new LakeBucket.Existing(
                        "company-lake", Optional.of("arn:aws:kms:eu-west-2:111111111111:key/1-2")));
    }

    @Test
    void failsOnAnotherAccountWithoutARoleThere() {
        stack.with("lake", "{\"accountId\":\"222222222222\"}")
                .assertRefused("sluice:lake.deployRoleArn must be given, because accountId is another account than"
                        + " sluice:accountId but is missing");
    }

    @Test
    void failsOnARoleOfAThirdAccount() {
        stack.with("lake", """
                        {"accountId":"222222222222","deployRoleArn":"arn:aws:iam::333333333333:role/deploy"}""")
                .assertRefused("sluice:lake.deployRoleArn must be a role of account 222222222222"
                        + " but was 'arn:aws:iam::333333333333:role/deploy'");
    }

    @Test
    void failsOnARoleWhereNoneIsTakenOn() {
        stack.with("lake", "{\"deployRoleArn\":\"%s\"}".formatted(ROLE))
                .assertRefused("sluice:lake.deployRoleArn must be left out unless accountId is another but was '%s'"
                        .formatted(ROLE));
    }

    @Test
    void failsOnAKeyWithoutABucket() {
        stack.with("lake", "{\"keyArn\":\"arn:aws:kms:eu-west-2:111111111111:key/1\"}")
                .assertRefused("sluice:lake.keyArn must be left out unless bucket names an existing bucket"
                        + " but was 'arn:aws:kms:eu-west-2:111111111111:key/1'");
    }

    @Test
    void tellsWhatIsWrongWithTheLakeEvenIfTheAccountIsWrongToo() {
        stack.with("accountId", "12")
                .with("lake", "{\"scanLimitGb\":1}")
                .assertRefused(
                        "sluice:accountId must be 12 digits but was '12'",
                        "sluice:lake.scanLimitGb must be a known setting; the nearest one is 'scanLimitGib'");
    }
}
