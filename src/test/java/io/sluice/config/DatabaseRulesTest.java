package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What databases must keep to beside each other, in their region and in their network.
class DatabaseRulesTest {

    private static final String SECRET = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/shop-AbCdEf";
    private static final String POSTGRES =
            "'engine':'postgres','databaseName':'shop','secretArn':'%s'".formatted(SECRET);
    private static final String OWN_GROUPS =
            "{'subnetIds':['subnet-0a000001','subnet-0a000002'],'vpcId':'vpc-0a000001',"
                    + "'endpointSecurityGroupIds':['sg-0a000009']}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'secretArn'      | arn:aws:secretsmanager:us-east-1:111111111111:secret:s
            'secretKeyArn'   | arn:aws:kms:us-east-1:111111111111:key/k
            'certificateArn' | arn:aws:dms:us-east-1:111111111111:cert:C
            """, quoteCharacter = '~')
    void failsOnAnArnOfAnotherRegion(String key, String arn) {
        String more = key.contains("certificate") ? ",'sslMode':'verify-ca'" : "";
        String database = key.contains("secretArn")
                ? "'engine':'postgres','databaseName':'shop',%s:'%s'".formatted(key, arn)
                : "%s,%s:'%s'%s".formatted(POSTGRES, key, arn, more);

        assertThat(StackText.of(database).problems())
                .containsExactly("%s must be of the stack's region 'eu-west-2' but was '%s'"
                        .formatted(key.replace("'", ""), arn));
    }

    @Test
    void failsOnNamesThatAwsCannotTellApart() {
        assertThat(databases("'a_b':{%1$s},'a-b':{%1$s}").problems())
                .containsExactly("sluice:databases must have names that differ as 'a-b' too but has 'a-b' and 'a_b'");
    }

    @Test
    void failsOnANameThatATaskOfAnotherPipelineHas() {
        assertThat(databases("'shop':{%1$s,'replication':{'mode':'separate-tasks'}},'shop-cdc':{%1$s}")
                        .problems())
                .containsExactly(
                        "sluice:databases must have names that differ as 'shop-cdc' too but has 'shop' and 'shop-cdc'");
    }

    @Test
    void failsOnOneSlotOfTwoPipelines() {
        assertThat(databases("'crm':{%1$s,'slotName':'s'},'shop':{%1$s,'slotName':'s'}")
                        .problems())
                .containsExactly("slotName must be of one pipeline only but was 's', as that of 'crm'");
        assertThat(databases("'crm':{%1$s,'slotName':'s'},'shop':{%1$s,'slotName':'t'}")
                        .problems())
                .isEmpty();
    }

    @Test
    void failsOnASourceThatAnOwnGroupDoesNotLetOutTo() {
        assertThat(StackText.postgres("").with("sluice:network", OWN_GROUPS).problems())
                .containsExactly("network must give cidrBlocks or securityGroupIds, the only ways out that a group of"
                        + " its own has, but neither is given");
        assertThat(StackText.postgres(",'network':{'cidrBlocks':['10.1.2.0/24'],'port':5433}")
                        .with("sluice:network", OWN_GROUPS)
                        .problems())
                .isEmpty();
    }

    @Test
    void failsOnAWayOutThatOpensNothing() {
        assertThat(StackText.postgres(",'network':{'cidrBlocks':['10.1.2.0/24']}")
                        .problems())
                .containsExactly("network must be left out where sluice:network.securityGroupIds is given: it would"
                        + " open nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0.0.0/0      | an IPv4 block of /8 or less such as 10.1.2.0/24 but was '0.0.0.0/0'
            10.0.0.0       | an IPv4 block of /8 or less such as 10.1.2.0/24 but was '10.0.0.0'
            10.0.0.256/32  | an IPv4 block of /8 or less such as 10.1.2.0/24 but was '10.0.0.256/32'
            """)
    void failsOnABlockThatIsNoRestriction(String block, String problem) {
        assertThat(StackText.postgres(",'network':{'cidrBlocks':['%s']}".formatted(block))
                        .with("sluice:network", OWN_GROUPS)
                        .problems())
                .containsExactly("network.cidrBlocks must be " + problem);
    }

    @Test
    void failsOnAddressesThatTheInstanceKeepsForItself() {
        assertThat(StackText.postgres(",'network':{'cidrBlocks':['192.168.0.16/28']}")
                        .with("sluice:network", OWN_GROUPS)
                        .problems())
                .containsExactly("network.cidrBlocks must not be in 192.168.0.0/24, which DMS keeps for itself, but was"
                        + " '192.168.0.16/28'");
    }

    @Test
    void failsOnGroupsOfBothKinds() {
        String both = OWN_GROUPS.replace("}", ",'securityGroupIds':['sg-0a000001']}");
        String neither = "{'subnetIds':['subnet-0a000001','subnet-0a000002'],'s3PrefixListId':'pl-0a000001'}";

        assertThat(StackText.postgres("").with("sluice:network", both).problems())
                .containsExactly("sluice:network.securityGroupIds must be left out where vpcId is given: each pipeline"
                        + " gets a group of its own");
        assertThat(StackText.postgres("").with("sluice:network", neither).problems())
                .containsExactly(
                        "sluice:network.s3PrefixListId must be left out where vpcId is missing",
                        "sluice:network.securityGroupIds must be a list of 1 or more but was '[]'");
    }

    private static StackText databases(String databases) {
        return StackText.postgres("").with("sluice:databases", "{" + databases.formatted(POSTGRES) + "}");
    }
}
