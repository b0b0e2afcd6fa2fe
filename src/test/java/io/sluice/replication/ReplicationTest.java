package io.sluice.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.SampleContracts;
import io.sluice.SampleSources;
import io.sluice.config.Acceptance;
import io.sluice.config.Account;
import io.sluice.config.Connection;
import io.sluice.config.LobPolicy;
import io.sluice.config.LobTruncation;
import io.sluice.config.PostgresSource;
import io.sluice.config.ReplicationInstanceConfig;
import io.sluice.config.ReplicationInstanceConfig.Availability;
import io.sluice.config.ReplicationInstanceConfig.Maintenance;
import io.sluice.config.ReplicationMode;
import io.sluice.config.Schedule;
import io.sluice.config.Secret;
import io.sluice.config.SourceDatabase;
import io.sluice.config.StartPosition;
import io.sluice.config.TablePolicies;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.naming.Names;
import io.sluice.plan.Recording;
import io.sluice.replication.mapping.TableMappings;
import io.sluice.replication.settings.TaskSettings;
import io.sluice.replication.settings.TaskSettings.Preparation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamAction;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamResource;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

class ReplicationTest {

    private static final String SECRET = SampleSources.SECRET;
    private static final String KEY = "arn:aws:kms:eu-west-2:111111111111:key/1";
    private static final String TASK = "arn:aws:dms:eu-west-2:111111111111:task:shop-dev-task";
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
                .containsEntry("multiAz", true)
                .containsEntry("allowMajorVersionUpgrade", false)
                .containsEntry("preferredMaintenanceWindow", "sun:03:00-sun:04:00")
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
        Recording recording = Recording.of(context -> source(SampleSources.postgres()));

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
    void opensTheSecretsKeyWhereItHasOne() {
        String key = "arn:aws:kms:eu-west-2:111111111111:key/secret";
        PostgresSource sample = SampleSources.postgres();
        Connection connection = sample.connection();
        PostgresSource source = new PostgresSource(
                new Connection(new Secret(SECRET, Optional.of(key)), connection.tls(), connection.reach()),
                sample.databaseName(),
                sample.hosting(),
                sample.decoding(),
                sample.heartbeat());

        assertThat(IamPolicy.fromJson(Recording.of(context -> source(source))
                                .text("aws:iam/rolePolicy:RolePolicy source-access", "policy"))
                        .statements())
                .last()
                .satisfies(statement -> {
                    assertThat(statement.resources()).containsExactly(IamResource.create(key));
                    assertThat(statement.actions())
                            .containsExactly(IamAction.create("kms:Decrypt"), IamAction.create("kms:DescribeKey"));
                });
    }

    @Test
    void letsOnlyTheRegionalDmsReadOnlyTheSecret() {
        Recording recording = Recording.of(context -> source(SampleSources.postgres()));

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
        assertThat(statement(recording.text("aws:iam/role:Role target", "assumeRolePolicy"))
                        .principals())
                .containsExactly(IamPrincipal.create("Service", "dms.amazonaws.com"));
    }

    @Test
    void loadsAndFollowsInOneTaskThatPulumiNeverStarts() {
        Recording recording = Recording.of(context -> task(TaskKind.FULL_LOAD_AND_CDC, Optional.empty()));

        assertThat(recording.resources())
                .containsExactly("aws:dms/replicationTask:ReplicationTask task", "sluice:replication:Replication task");
        assertThat(recording.inputs("aws:dms/replicationTask:ReplicationTask task"))
                .containsEntry("migrationType", "full-load-and-cdc")
                .containsEntry("startReplicationTask", false)
                .containsEntry("replicationTaskId", "shop-dev-task")
                .containsEntry("resourceIdentifier", "shop-dev-task")
                .containsEntry("replicationTaskSettings", settings(Preparation.DROP_AND_CREATE))
                .containsEntry("tableMappings", mappings().write())
                .doesNotContainKeys("cdcStartPosition", "cdcStartTime");
    }

    @Test
    void followsFromWhereTheStackSays() {
        StartPosition position = new StartPosition.Position("0/16B3748");
        StartPosition time = new StartPosition.Time(Instant.parse("2026-01-31T04:00:00Z"));

        assertThat(taskInputs(TaskKind.CDC_ALONE, Optional.of(position)))
                .containsEntry("migrationType", "cdc")
                .containsEntry("cdcStartPosition", "0/16B3748")
                .containsEntry("replicationTaskSettings", settings(Preparation.DO_NOTHING));
        assertThat(taskInputs(TaskKind.CDC_ALONE, Optional.of(time)))
                .containsEntry("cdcStartTime", "2026-01-31T04:00:00Z");
    }

    @Test
    void givesEachOfTwoTasksNamesOfItsOwn() {
        assertThat(TaskKind.of(new ReplicationMode.SeparateTasks()))
                .extracting(kind -> kind.names(NAMES).task(), TaskKind::migrationType, TaskKind::preparation)
                .containsExactly(
                        tuple("shop-load-dev-task", "full-load", Preparation.DROP_AND_CREATE),
                        tuple("shop-cdc-dev-task", "cdc", Preparation.DO_NOTHING));
    }

    @Test
    void reloadsAtTheHoursOfTheScheduleWithoutAnyOtherRight() {
        Recording recording = Recording.of(ReplicationTest::schedule);

        assertThat(recording.resources())
                .containsExactly(
                        "aws:iam/role:Role reload-access",
                        "aws:iam/rolePolicy:RolePolicy reload-access",
                        "aws:scheduler/schedule:Schedule reload",
                        "sluice:iam:ServiceRole reload-access",
                        "sluice:replication:ReloadSchedule reload");
        Map<String, Object> schedule = recording.inputs("aws:scheduler/schedule:Schedule reload");
        assertThat(schedule)
                .containsEntry("scheduleExpression", "cron(0 3 ? * SUN *)")
                .containsEntry("scheduleExpressionTimezone", "Europe/London")
                .containsEntry("flexibleTimeWindow", Map.of("mode", "OFF"));
        assertThat((Map<?, ?>) schedule.get("target"))
                .extracting("arn", "input")
                .containsExactly(
                        "arn:aws:scheduler:::aws-sdk:databasemigration:startReplicationTask",
                        "{\"ReplicationTaskArn\":\"%s\",\"StartReplicationTaskType\":\"reload-target\"}"
                                .formatted(TASK));
        assertThat(statement(recording.text("aws:iam/rolePolicy:RolePolicy reload-access", "policy")))
                .satisfies(policy -> {
                    assertThat(policy.actions()).containsExactly(IamAction.create("dms:StartReplicationTask"));
                    assertThat(policy.resources()).containsExactly(IamResource.create(TASK));
                });
        assertThat(statement(recording.text("aws:iam/role:Role reload-access", "assumeRolePolicy"))
                        .principals())
                .containsExactly(IamPrincipal.create("Service", "scheduler.amazonaws.com"));
    }

    private static void host(Context context) {
        ReplicationHost.Args args = new ReplicationHost.Args(
                NAMES,
                new ReplicationHost.Place(
                        List.of("subnet-0a000001", "subnet-0a000002"), Output.of(List.of("sg-0a000001"))),
                new ReplicationInstanceConfig(
                        "dms.t3.medium",
                        50,
                        "3.6.1",
                        Availability.MULTI_ZONE,
                        new Maintenance(Optional.of("sun:03:00-sun:04:00"), Acceptance.REFUSE)),
                Output.of(KEY),
                400,
                List.of());
        new ReplicationHost("host", args, NO_OPTIONS);
    }

    private static void source(SourceDatabase database) {
        new SourceEndpoint("source", new SourceEndpoint.Args(ACCOUNT, NAMES, database, LobTruncation.FAIL), NO_OPTIONS);
    }

    private static void target() {
        IamStatement grant = IamStatement.builder()
                .effect(IamEffect.ALLOW)
                .addAction("s3:PutObject")
                .addResource("arn:aws:s3:::shop-raw-1/shop/*")
                .build();
        TargetEndpoint.Landing landing =
                new TargetEndpoint.Landing(Output.of("shop-raw-1"), "shop", Output.of(KEY), List.of(Output.of(grant)));
        new TargetEndpoint(
                "target", new TargetEndpoint.Args(ACCOUNT, NAMES, landing, Duration.ofSeconds(5)), NO_OPTIONS);
    }

    private static Map<String, Object> taskInputs(TaskKind kind, Optional<StartPosition> from) {
        return Recording.of(context -> task(kind, from)).inputs("aws:dms/replicationTask:ReplicationTask task");
    }

    private static void task(TaskKind kind, Optional<StartPosition> from) {
        Replication.Route route = new Replication.Route(Output.of("host"), Output.of("source"), Output.of("target"));
        TaskSettings settings = new TaskSettings(new LobPolicy(32, LobTruncation.FAIL), kind.preparation());
        Replication.Work work = new Replication.Work(kind, mappings(), settings, from);
        new Replication("task", new Replication.Args(NAMES, route, work), NO_OPTIONS);
    }

    private static void schedule(Context context) {
        Schedule schedule = new Schedule("cron(0 3 ? * SUN *)", ZoneId.of("Europe/London"));
        new ReloadSchedule(
                "reload", new ReloadSchedule.Args("shop", ACCOUNT.id(), schedule, Output.of(TASK)), NO_OPTIONS);
    }

    private static String settings(Preparation preparation) {
        return new TaskSettings(new LobPolicy(32, LobTruncation.FAIL), preparation).write();
    }

    private static TableMappings mappings() {
        return new TableMappings(
                List.of(SampleContracts.orders()),
                FileLayout.standard(),
                SampleSources.postgres(),
                TablePolicies.none());
    }

    private static IamStatement statement(String policy) {
        assertThat(IamPolicy.fromJson(policy).statements()).hasSize(1);
        return IamPolicy.fromJson(policy).statements().getFirst();
    }
}
