package io.sluice.replication.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.dms.Endpoint;
import com.pulumi.core.Output;
import io.sluice.SampleSources;
import io.sluice.config.LobTruncation;
import io.sluice.config.OracleSource;
import io.sluice.config.PostgresSource;
import io.sluice.config.PostgresSource.Decoding;
import io.sluice.config.PostgresSource.Hosting;
import io.sluice.config.PostgresSource.Plugin;
import io.sluice.config.PostgresSource.TableChanges;
import io.sluice.config.SourceDatabase;
import io.sluice.config.SqlServerSource;
import io.sluice.contract.dms.OracleOptions;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import io.sluice.plan.Recording;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What DMS is told of each engine. That DMS takes it cannot be shown here.
class SourceArgumentsTest {

    @Test
    void tellsEveryEngineTheSameOfSecretAndTls() {
        assertThat(endpoint(SampleSources.oracle()))
                .containsEntry("endpointId", "shop-dev-source")
                .containsEntry("endpointType", "source")
                .containsEntry("secretsManagerArn", SampleSources.SECRET)
                .containsEntry("secretsManagerAccessRoleArn", "role")
                .containsEntry("sslMode", "verify-ca")
                .containsEntry("certificateArn", SampleSources.CERTIFICATE)
                .containsEntry("pauseReplicationTasks", true)
                .doesNotContainKeys("username", "password", "serverName", "port", "kmsKeyArn");
        assertThat(endpoint(SampleSources.postgres()))
                .containsEntry("sslMode", "require")
                .doesNotContainKeys("certificateArn", "extraConnectionAttributes");
    }

    @Test
    void readsOracleThroughTheBinaryReader() {
        assertThat(endpoint(SampleSources.oracle()))
                .containsEntry("engineName", "oracle")
                .containsEntry("databaseName", "ORCL")
                .containsEntry(
                        "extraConnectionAttributes",
                        "useLogMinerReader=N;useBfile=Y;numberDataTypeScale=10;failTasksOnLobTruncation=true;");
    }

    @Test
    void readsOracleThroughLogMinerWithTheTypesThatContractsGoBy() {
        OracleOptions options = new OracleOptions(OracleOptions.AS_TEXT, ZonedTimestamps.AS_UTC);
        SourceDatabase source = SampleSources.oracle(OracleSource.Capture.LOG_MINER, options);

        assertThat(source.options().oracle()).isEqualTo(options);
        assertThat(endpoint(source, LobTruncation.ACCEPT))
                .containsEntry(
                        "extraConnectionAttributes",
                        "useLogMinerReader=Y;numberDataTypeScale=-2;failTasksOnLobTruncation=false;"
                                + "convertTimestampWithZoneToUTC=true;");
    }

    @Test
    void writesEveryPostgresSettingBecauseAnUpdateWouldZeroTheRest() {
        assertThat(endpoint(SampleSources.postgres()))
                .containsEntry("engineName", "postgres")
                .containsEntry("databaseName", "Shop")
                .containsEntry("postgresSettings", settings(Map.of()));
    }

    @Test
    void tellsPostgresOfSlotPluginAndNoHeartbeat() {
        PostgresSource sample = SampleSources.postgres();
        PostgresSource source = new PostgresSource(
                sample.connection(),
                "Shop",
                Hosting.AURORA,
                new Decoding(Plugin.PGLOGICAL, Optional.of("sluice"), TableChanges.LEFT),
                Optional.empty());

        assertThat(endpoint(source, LobTruncation.ACCEPT))
                .containsEntry("engineName", "aurora-postgresql")
                .containsEntry(
                        "postgresSettings",
                        settings(Map.of(
                                "pluginName",
                                "pglogical",
                                "slotName",
                                "sluice",
                                "captureDdls",
                                false,
                                "heartbeatEnable",
                                false,
                                "failTasksOnLobTruncation",
                                false)));
    }

    @Test
    void setsUpMsCdcWhereItIsTheCapture() {
        assertThat(endpoint(SampleSources.sqlServer(SqlServerSource.Capture.MS_CDC)))
                .containsEntry("engineName", "sqlserver")
                .containsEntry("databaseName", "Shop")
                .containsEntry("extraConnectionAttributes", "setUpMsCdcForTables=true;");
        assertThat(endpoint(SampleSources.sqlServer(SqlServerSource.Capture.MS_REPLICATION)))
                .doesNotContainKey("extraConnectionAttributes");
    }

    @Test
    void namesNoDatabaseOfMySqlAndMariaDb() {
        assertThat(endpoint(SampleSources.mySql(Optional.of(ZoneId.of("Europe/London")))))
                .containsEntry("engineName", "mysql")
                .containsEntry("extraConnectionAttributes", "serverTimezone=Europe/London;")
                .doesNotContainKey("databaseName");
        assertThat(endpoint(SampleSources.mariaDb()))
                .containsEntry("engineName", "mariadb")
                .doesNotContainKeys("databaseName", "extraConnectionAttributes");
    }

    private static Map<String, Object> settings(Map<String, Object> changed) {
        Map<String, Object> settings = new HashMap<>(Map.of(
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
        settings.putAll(changed);
        return settings;
    }

    private static Map<String, Object> endpoint(SourceDatabase source) {
        return endpoint(source, LobTruncation.FAIL);
    }

    private static Map<String, Object> endpoint(SourceDatabase source, LobTruncation truncation) {
        return Recording.of(context -> new Endpoint(
                        "source", SourceArguments.of(source, "shop-dev-source", Output.of("role"), truncation)))
                .inputs("aws:dms/endpoint:Endpoint source");
    }
}
