package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.SampleSources;
import io.sluice.config.ReplicationInstanceConfig.Availability;
import io.sluice.config.ReplicationInstanceConfig.Maintenance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackConfigTest {

    private static final String SECRET = SampleSources.SECRET;
    private static final String NETWORK = """
            {"subnetIds":["subnet-0a000001","subnet-0a000002"],"securityGroupIds":["sg-0a000001"]}""";
    private static final String SHOP = """
            {"shop":{"engine":"postgres","databaseName":"shop","secretArn":"%s"}}""".formatted(SECRET);

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "aws:region",
            "eu-west-2",
            "sluice:accountId",
            "111111111111",
            "sluice:network",
            NETWORK,
            "sluice:databases",
            SHOP));

    @Test
    void leavesOutWhatHasSafeDefaults() {
        Account account = new Account("111111111111", "eu-west-2");
        assertThat(read())
                .isEqualTo(new StackConfig(
                        "dev",
                        new Place(
                                account,
                                new LakeConfig(account, Optional.empty(), new LakeBucket.Own(), 100),
                                new Network(List.of("subnet-0a000001", "subnet-0a000002"), List.of("sg-0a000001")),
                                new Tags(Map.of("project", "sluice", "stack", "dev")),
                                Optional.empty()),
                        new Keeping(Durability.PROTECTED, new Retention(365, 90, 30, 30)),
                        Path.of("metadata"),
                        new SlackConfig.None(),
                        List.of(new DatabaseConfig(
                                "shop",
                                postgres("shop", new Tls(TlsMode.REQUIRE, Optional.empty())),
                                new ReplicationConfig(
                                        new ReplicationMode.FullLoadAndCdc(),
                                        new LobPolicy(32, LobTruncation.FAIL),
                                        Duration.ofSeconds(60),
                                        TablePolicies.none(),
                                        SampleSources.instance()),
                                SampleStack.EXTRACTOR,
                                new ValidatorConfig(1_024, Duration.ofSeconds(120), 10, FunctionStart.COLD),
                                SampleStack.ALARMS))));
    }

    @Test
    void takesABoundaryOfItsAccountForItsRoles() {
        settings.put("sluice:permissionsBoundaryArn", "arn:aws:iam::111111111111:policy/limits/sluice");

        assertThat(read().place().permissionsBoundaryArn()).contains("arn:aws:iam::111111111111:policy/limits/sluice");
    }

    @Test
    void failsOnABoundaryThatIsNoPolicyOrOneOfAnotherAccount() {
        settings.put("sluice:permissionsBoundaryArn", "sluice");
        assertThatThrownBy(this::read)
                .hasMessage("sluice:permissionsBoundaryArn must be the ARN of an IAM policy but was 'sluice'");

        settings.put("sluice:permissionsBoundaryArn", "arn:aws:iam::222222222222:policy/sluice");
        assertThatThrownBy(this::read)
                .hasMessage("sluice:permissionsBoundaryArn must be a policy of account 111111111111 but was"
                        + " 'arn:aws:iam::222222222222:policy/sluice'");
    }

    @Test
    void failsOnAPatternThatNamesNoSchema() {
        settings.put("sluice:databases", """
                {"shop":{"engine":"postgres","databaseName":"d","secretArn":"%s","sslMode":"require",
                 "extractor":{"include":["orders"]}}}""".formatted(SECRET));
        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "sluice:databases.shop.extractor.include must be a pattern over schema and table with a"
                                + " dot between, * for any text but was 'orders'");
    }

    @Test
    void takesEverySettingFromTheStack() {
        settings.put("sluice:metadataDirectory", "contracts");
        settings.put("sluice:durability", "disposable");
        settings.put("sluice:databases", """
                {"shop":{"engine":"postgres","databaseName":"Shop 1","secretArn":"%s","sslMode":"verify-full",
                 "certificateArn":"%s",
                 "replication":{"lobMaxKib":64,"lobTruncation":"accept","cdcMaxBatchIntervalSeconds":5,
                  "mode":"separate-tasks","tablesWithoutKey":"accept","losses":"accept",
                  "tables":[{"table":"a.b","excludedColumns":["c"],"acceptedLosses":["d"],"lobMaxKib":5,
                   "withoutKey":"accept","changes":"accept-additive"}],
                  "instance":{"class":"dms.r6i.large","storageGib":200,"engineVersion":"3.5.4","multiAz":true,
                   "maintenanceWindow":"sun:03:00-sun:04:00","majorUpgrades":"accept"}},
                 "validator":{"memoryMib":512,"timeoutSeconds":30,"maximumConcurrency":2,"start":"snap-start"},
                 "extractor":{"expression":"rate(2 hours)","timezone":"Europe/London","include":["a.*"],
                  "exclude":["a.x*","b.y"]}}}""".formatted(SECRET, SampleSources.CERTIFICATE));

        StackConfig config = read();

        assertThat(config.databases().getFirst().replication().longestLobKib()).isEqualTo(64);
        assertThat(config.metadataDirectory()).isEqualTo(Path.of("contracts"));
        assertThat(config.keeping().durability()).isEqualTo(Durability.DISPOSABLE);
        assertThat(config.databases())
                .containsExactly(new DatabaseConfig(
                        "shop",
                        postgres("Shop 1", new Tls(TlsMode.VERIFY_FULL, Optional.of(SampleSources.CERTIFICATE))),
                        new ReplicationConfig(
                                new ReplicationMode.SeparateTasks(),
                                new LobPolicy(64, LobTruncation.ACCEPT),
                                Duration.ofSeconds(5),
                                new TablePolicies(
                                        Acceptance.ACCEPT,
                                        Acceptance.ACCEPT,
                                        List.of(new TablePolicy(
                                                "a.b",
                                                List.of("c"),
                                                List.of("d"),
                                                Optional.of(5),
                                                Acceptance.ACCEPT,
                                                SourceChanges.ACCEPT_ADDITIVE))),
                                new ReplicationInstanceConfig(
                                        "dms.r6i.large",
                                        200,
                                        "3.5.4",
                                        Availability.MULTI_ZONE,
                                        new Maintenance(Optional.of("sun:03:00-sun:04:00"), Acceptance.ACCEPT))),
                        new ExtractorConfig(
                                new Schedule("rate(2 hours)", ZoneId.of("Europe/London")),
                                List.of("a.*"),
                                List.of("a.x*", "b.y")),
                        new ValidatorConfig(512, Duration.ofSeconds(30), 2, FunctionStart.SNAP_START),
                        SampleStack.ALARMS));
    }

    @Test
    void ordersDatabasesByName() {
        String shop = SHOP.substring(1, SHOP.length() - 1);
        settings.put("sluice:databases", "{%s,%s}".formatted(shop, shop.replaceFirst("shop", "crm")));

        assertThat(read().databases()).extracting(DatabaseConfig::name).containsExactly("crm", "shop");
    }

    @Test
    void failsOnEveryProblemAtOnce() {
        settings.remove("aws:region");
        settings.put("sluice:accountId", "123");
        settings.put("sluice:durability", "forever");
        settings.put("sluice:network", """
                {"subnetIds":["subnet-0a000001"],"securityGroupIds":["group"],"vpcID":"vpc-1"}""");
        settings.put("sluice:databases", """
                {"Shop":{"engine":"postgres","databaseName":"shop","sslMode":"none","validater":{},
                 "replication":{"lobMaxKib":0,"instance":{"storage":1}}}}""");

        assertRefused(
                "aws:region must be an AWS region such as eu-west-2 but is missing",
                "sluice:accountId must be 12 digits but was '123'",
                "sluice:network.subnetIds must be a list of 2 or more but was '[\"subnet-0a000001\"]'",
                "sluice:network.securityGroupIds must be sg- and 8 or 17 hex digits but was 'group'",
                "sluice:network.vpcID must be a known setting; the nearest one is 'vpcId'",
                "sluice:durability must be one of [protected, disposable] but was 'forever'",
                "sluice:databases.Shop must be named by 1 to 40 lower-case letters, digits and single - or _"
                        + " between them, first a letter but was 'Shop'",
                "sluice:databases.Shop.secretArn must be the ARN of a Secrets Manager secret but is missing",
                "sluice:databases.Shop.sslMode must be one of [require, verify-ca, verify-full] but was 'none'",
                "sluice:databases.Shop.replication.lobMaxKib must be a whole number from 1 to 102400 but was '0'",
                "sluice:databases.Shop.replication.instance.storage must be a known setting;"
                        + " the nearest one is 'storageGib'",
                "sluice:databases.Shop.validater must be a known setting; the nearest one is 'validator'");
    }

    @Test
    void failsOnTextThatIsNotJson() {
        settings.put("sluice:databases", "{shop");

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("sluice:databases must be JSON but line 1 has: ");
    }

    @Test
    void failsOnAnEmptyListOfDatabases() {
        settings.put("sluice:databases", "{}");

        assertRefused("sluice:databases must be an object of one or more databases but was '{}'");
    }

    @Test
    void failsOnADatabaseThatIsNotAnObject() {
        settings.put("sluice:databases", "{\"shop\":\"postgres\"}");

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("sluice:databases.shop must be an object but was '\"postgres\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.3", "3.4.7", "2.9.9", "3.6", "latest"})
    void failsOnADmsThatWritesNoBeforeImagesToS3(String version) {
        useEngineVersion(version);

        assertRefused("sluice:databases.shop.replication.instance.engineVersion must be a DMS version from 3.5.4 on,"
                + " such as 3.6.1 but was '%s'".formatted(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.4", "3.5.10", "3.6.1", "3.10.0", "4.0.0"})
    void takesEveryLaterDms(String version) {
        useEngineVersion(version);

        assertThat(read().databases().getFirst().replication().instance().engineVersion())
                .isEqualTo(version);
    }

    @Test
    void namesTheNearestKnownKeyOfItsOwnNamespaceOnly() {
        assertThat(StackConfig.unknownKeys(List.of(
                        ConfigKey.parse("aws:profile"),
                        ConfigKey.parse("sluice:acountId"),
                        ConfigKey.parse("sluice:databases"))))
                .containsExactly("sluice:acountId must be a known setting; the nearest one is 'sluice:accountId'");
    }

    @Test
    void failsOnAKeyWithoutANamespace() {
        assertThatThrownBy(() -> ConfigKey.parse("accountId"))
                .hasMessage("configuration key must be <namespace>:<name> but was 'accountId'");
    }

    private static PostgresSource postgres(String databaseName, Tls tls) {
        PostgresSource sample = SampleSources.postgres();
        return new PostgresSource(
                SampleSources.connection(tls, 5_432),
                databaseName,
                sample.hosting(),
                sample.decoding(),
                sample.heartbeat());
    }

    private void useEngineVersion(String version) {
        settings.put(
                "sluice:databases",
                SHOP.replace("}}", ",\"replication\":{\"instance\":{\"engineVersion\":\"%s\"}}}}".formatted(version)));
    }

    private StackConfig read() {
        return StackConfig.read("dev", key -> Optional.ofNullable(settings.get(key.toString())));
    }

    private void assertRefused(String... problems) {
        assertThatThrownBy(this::read).isInstanceOf(ConfigException.class).hasMessage(String.join("\n", problems));
    }
}
