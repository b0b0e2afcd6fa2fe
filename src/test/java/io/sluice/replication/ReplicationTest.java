package io.sluice.replication;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.SampleContracts;
import io.sluice.config.Account;
import io.sluice.config.LobTruncation;
import io.sluice.config.Network;
import io.sluice.config.ReplicationInstanceConfig;
import io.sluice.config.SourceDatabase;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.naming.Names;
import io.sluice.plan.Recording;
import io.sluice.replication.mapping.TableMappings;
import io.sluice.replication.settings.TaskSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamAction;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamResource;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

class ReplicationTest {

    private static final String SECRET = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:shop";
    private static final String KEY = "arn:aws:kms:eu-west-2:111111111111:key/1";
    private static final Account ACCOUNT = new Account("111111111111", "eu-west-2");
    private static final Names NAMES = new Names("shop", "dev");
    private static final ComponentResourceOptions NO_OPTIONS =
            ComponentResourceOptions.builder().build();

    @Test
    void runsOnAPrivateEncryptedInstance() {
        Recording recording = Recording.of(ReplicationTest::host);

        assertThat(recording.resources())
                .containsExactly(
                        "aws:cloudwatch/logGroup:LogGroup host-logs",
                        "aws:dms/replicationInstance:ReplicationInstance host",
                        "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup host-subnets",
                        "sluice:replication:ReplicationHost host");
        assertThat(recording.inputs("aws:dms/replicationInstance:ReplicationInstance host"))
                .containsEntry("publiclyAccessible", false)
                .containsEntry("kmsKeyArn", KEY)
                .containsEntry("replicationInstanceId", "shop-dev-instance")
                .containsEntry("replicationSubnetGroupId", "shop-dev-subnets")
                .containsEntry("vpcSecurityGroupIds", List.of("sg-0a000001"))
                .containsEntry("engineVersion", "3.6.1")
                .containsEntry("allocatedStorage", 50L);
        assertThat(recording.inputs("aws:cloudwatch/logGroup:LogGroup host-logs"))
                .containsEntry("name", "dms-tasks-shop-dev-instance")
                .containsEntry("retentionInDays", 400L)
                .containsEntry("kmsKeyId", KEY);
    }

    @Test
    void makesTheLogGroupBeforeDmsDoes() {
        Recording recording = Recording.of(ReplicationTest::host);

        assertThat(recording
                        .resource("aws:dms/replicationInstance:ReplicationInstance host")
                        .get("dependencies"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(recording
                        .resource("aws:cloudwatch/logGroup:LogGroup host-logs")
                        .get("urn"));
    }

    @Test
    void readsTheSourceOverTlsWithTheCredentialsOfASecret() {
        Recording recording = Recording.of(context -> source(LobTruncation.FAIL));

        assertThat(recording.resources())
                .containsExactly(
                        "aws:dms/endpoint:Endpoint source",
                        "aws:iam/role:Role source-access",
                        "aws:iam/rolePolicy:RolePolicy source-access",
                        "sluice:iam:ServiceRole source-access",
                        "sluice:replication:SourceEndpoint source");
        assertThat(recording.inputs("aws:dms/endpoint:Endpoint source"))
                .containsEntry("sslMode", "require")
                .containsEntry("secretsManagerArn", SECRET)
                .containsEntry("databaseName", "Shop")
                .containsEntry("engineName", "postgres")
                .doesNotContainKeys("username", "password", "serverName", "port", "extraConnectionAttributes");
    }

    @Test
    void writesEveryPostgresSettingBecauseAnUpdateWouldZeroTheRest() {
        assertThat(Recording.of(context -> source(LobTruncation.FAIL)).inputs("aws:dms/endpoint:Endpoint source"))
                .containsEntry(
                        "postgresSettings",
                        Map.of(
                                "pluginName",
                                "test-decoding",
                                "captureDdls",
                                true,
                                "failTasksOnLobTruncation",
                                true,
                                "mapBooleanAsBoolean",
                                false,
                                "heartbeatEnable",
                                true,
                                "heartbeatFrequency",
                                5L,
                                "heartbeatSchema",
                                "public",
                                "executeTimeout",
                                60L,
                                "maxFileSize",
                                32_768L));
    }

    @Test
    void acceptsACutLobOnlyWhereTheStackSaysSo() {
        assertThat(Recording.of(context -> source(LobTruncation.ACCEPT))
                        .inputs("aws:dms/endpoint:Endpoint source")
                        .get("postgresSettings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("failTasksOnLobTruncation", false);
    }

    @Test
    void letsOnlyTheRegionalDmsReadOnlyTheSecret() {
        Recording recording = Recording.of(context -> source(LobTruncation.FAIL));

        assertThat(statement(recording.text("aws:iam/role:Role source-access", "assumeRolePolicy")))
                .satisfies(trust -> {
                    assertThat(trust.principals())
                            .containsExactly(IamPrincipal.create("Service", "dms.eu-west-2.amazonaws.com"));
                    assertThat(trust.conditions())
                            .containsExactly(IamCondition.create("StringEquals", "aws:SourceAccount", "111111111111"));
                });
        assertThat(statement(recording.text("aws:iam/rolePolicy:RolePolicy source-access", "policy")))
                .satisfies(policy -> {
                    assertThat(policy.resources()).containsExactly(IamResource.create(SECRET));
                    assertThat(policy.actions())
                            .containsExactly(
                                    IamAction.create("secretsmanager:GetSecretValue"),
                                    IamAction.create("secretsmanager:DescribeSecret"));
                });
    }

    @Test
    void writesParquetThatTheContractsDescribe() {
        Recording recording = Recording.of(context -> target());

        assertThat(recording.inputs("aws:dms/s3Endpoint:S3Endpoint target"))
                .containsEntry("bucketName", "shop-raw-1")
                .containsEntry("bucketFolder", "shop")
                .containsEntry("dataFormat", "parquet")
                .containsEntry("parquetVersion", "parquet-2-0")
                .containsEntry("compressionType", "GZIP")
                .containsEntry("includeOpForFullLoad", true)
                .containsEntry("timestampColumnName", "extraction_timestamp")
                .containsEntry("useTaskStartTimeForFullLoadTimestamp", true)
                .containsEntry("parquetTimestampInMillisecond", true)
                .containsEntry("cdcMaxBatchInterval", 5L)
                .containsEntry("cdcMinFileSize", 32_000L)
                .containsEntry("maxFileSize", 131_072L)
                .containsEntry("encryptionMode", "SSE_KMS")
                .containsEntry("serverSideEncryptionKmsKeyId", KEY)
                .containsEntry("expectedBucketOwner", "111111111111")
                .containsEntry("glueCatalogGeneration", false)
                .doesNotContainKeys("kmsKeyArn", "cdcPath", "preserveTransactions");
        assertThat(statement(recording.text("aws:iam/role:Role target-access", "assumeRolePolicy"))
                        .principals())
                .containsExactly(IamPrincipal.create("Service", "dms.amazonaws.com"));
    }

    @Test
    void loadsAndFollowsInOneTaskThatPulumiNeverStarts() {
        Recording recording = Recording.of(ReplicationTest::task);

        assertThat(recording.resources())
                .containsExactly("aws:dms/replicationTask:ReplicationTask task", "sluice:replication:Replication task");
        assertThat(recording.inputs("aws:dms/replicationTask:ReplicationTask task"))
                .containsEntry("migrationType", "full-load-and-cdc")
                .containsEntry("startReplicationTask", false)
                .containsEntry("replicationTaskId", "shop-dev-task")
                .containsEntry("resourceIdentifier", "shop-dev-task")
                .containsEntry("replicationTaskSettings", new TaskSettings(32).write())
                .containsEntry("tableMappings", mappings().write());
    }

    private static void host(Context context) {
        ReplicationHost.Args args = new ReplicationHost.Args(
                NAMES,
                new Network(List.of("subnet-0a000001", "subnet-0a000002"), List.of("sg-0a000001")),
                new ReplicationInstanceConfig("dms.t3.medium", 50, "3.6.1"),
                Output.of(KEY),
                400,
                List.of());
        new ReplicationHost("host", args, NO_OPTIONS);
    }

    private static void source(LobTruncation lobTruncation) {
        SourceDatabase database = new SourceDatabase.Postgres("Shop", SECRET, "require");
        new SourceEndpoint("source", new SourceEndpoint.Args(ACCOUNT, NAMES, database, lobTruncation), NO_OPTIONS);
    }

    private static void target() {
        IamStatement grant = IamStatement.builder()
                .effect(IamEffect.ALLOW)
                .addAction("s3:PutObject")
                .addResource("arn:aws:s3:::shop-raw-1/shop/*")
                .build();
        TargetEndpoint.Landing landing =
                new TargetEndpoint.Landing(Output.of("shop-raw-1"), Output.of(KEY), List.of(Output.of(grant)));
        new TargetEndpoint(
                "target", new TargetEndpoint.Args(ACCOUNT, NAMES, landing, Duration.ofSeconds(5)), NO_OPTIONS);
    }

    private static void task(Context context) {
        Replication.Route route = new Replication.Route(Output.of("host"), Output.of("source"), Output.of("target"));
        new Replication("task", new Replication.Args(NAMES, route, mappings(), new TaskSettings(32)), NO_OPTIONS);
    }

    private static TableMappings mappings() {
        return new TableMappings(List.of(SampleContracts.orders()), FileLayout.standard());
    }

    private static IamStatement statement(String policy) {
        assertThat(IamPolicy.fromJson(policy).statements()).hasSize(1);
        return IamPolicy.fromJson(policy).statements().getFirst();
    }
}
