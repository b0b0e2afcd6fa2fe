package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.config.PostgresSource.Decoding;
import io.sluice.config.PostgresSource.Heartbeat;
import io.sluice.config.PostgresSource.Hosting;
import io.sluice.config.PostgresSource.Plugin;
import io.sluice.config.PostgresSource.TableChanges;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.OracleOptions;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each engine's source needs, takes and refuses.
class SourceDatabaseTest {

    private static final String CERTIFICATE = ",'certificateArn':'arn:aws:dms:eu-west-2:111111111111:cert:ABC'";

    @Test
    void readsOracleWithASid() {
        OracleSource source =
                (OracleSource) StackText.engine("oracle", CERTIFICATE + ",'sid':'ORCL','capture':'log-miner'")
                        .database()
                        .source();

        assertThat(source.name()).isEqualTo(new OracleSource.Name.Sid("ORCL"));
        assertThat(source.capture()).isEqualTo(OracleSource.Capture.LOG_MINER);
        assertThat(source.numbers()).isEqualTo(OracleOptions.standard());
        assertThat(source.connection().tls().mode()).isEqualTo(TlsMode.VERIFY_CA);
        assertThat(source.connection().reach().port()).isEqualTo(1_521);
        assertThat(source.engine()).isEqualTo(Engine.ORACLE);
    }

    @Test
    void readsOracleWithAServiceAndWhatChangesTypes() {
        OracleSource source = (OracleSource) StackText.engine(
                        "oracle",
                        CERTIFICATE
                                + ",'serviceName':'pdb1.example','capture':'binary-reader','numberDataTypeScale':-2,"
                                + "'zonedTimestamps':'utc'")
                .database()
                .source();

        assertThat(source.name()).isEqualTo(new OracleSource.Name.Service("pdb1.example"));
        assertThat(source.options().oracle()).isEqualTo(new OracleOptions(-2, ZonedTimestamps.AS_UTC));
    }

    @Test
    void readsPostgresWithEverySetting() {
        PostgresSource source = (PostgresSource) StackText.engine(
                        "aurora-postgresql",
                        CERTIFICATE
                                + ",'databaseName':'d','sslMode':'verify-full','plugin':'pglogical','slotName':'s_1',"
                                + "'captureDdls':false,'heartbeat':{'schema':'dms','minutes':9},"
                                + "'secretKeyArn':'arn:aws:kms:eu-west-2:111111111111:key/k-1'")
                .database()
                .source();

        assertThat(source.hosting()).isEqualTo(Hosting.AURORA);
        assertThat(source.decoding()).isEqualTo(new Decoding(Plugin.PGLOGICAL, Optional.of("s_1"), TableChanges.LEFT));
        assertThat(source.heartbeat()).contains(new Heartbeat("dms", Duration.ofMinutes(9)));
        assertThat(source.connection().secret().keyArn()).contains("arn:aws:kms:eu-west-2:111111111111:key/k-1");
        assertThat(source.connection().tls().mode()).isEqualTo(TlsMode.VERIFY_FULL);
    }

    @Test
    void letsAHeartbeatBeTurnedOff() {
        PostgresSource source = (PostgresSource)
                StackText.postgres(",'heartbeat':{'enabled':false}").database().source();

        assertThat(source.heartbeat()).isEmpty();
    }

    @Test
    void readsSqlServer() {
        SqlServerSource source =
                (SqlServerSource) StackText.engine("sqlserver", ",'databaseName':'Sales 1','capture':'ms-cdc'")
                        .database()
                        .source();

        assertThat(source.databaseName()).isEqualTo("Sales 1");
        assertThat(source.capture()).isEqualTo(SqlServerSource.Capture.MS_CDC);
        assertThat(source.connection().tls().mode()).isEqualTo(TlsMode.REQUIRE);
        assertThat(source.engine()).isEqualTo(Engine.SQLSERVER);
    }

    @Test
    void readsMySqlAndMariaDbWithoutADatabase() {
        assertThat(StackText.engine("mysql", CERTIFICATE + ",'serverTimezone':'Europe/London'")
                        .database()
                        .source())
                .isInstanceOfSatisfying(
                        MySqlSource.class,
                        source -> assertThat(source.serverTimezone()).contains(ZoneId.of("Europe/London")));
        assertThat(StackText.engine("mariadb", CERTIFICATE).database().source().engine())
                .isEqualTo(Engine.MARIADB);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oracle     | sid must be 1 to 12 letters, digits and _, first a letter but is missing
            oracle     | capture must be one of [binary-reader, log-miner] but is missing
            oracle     | certificateArn must be the ARN of a DMS certificate but is missing
            postgres   | databaseName must be 1 to 63 characters but is missing
            sqlserver  | databaseName must be 1 to 128 characters but is missing
            sqlserver  | capture must be one of [ms-replication, ms-cdc] but is missing
            mysql      | certificateArn must be the ARN of a DMS certificate but is missing
            mariadb    | certificateArn must be the ARN of a DMS certificate but is missing
            """)
    void failsWithoutWhatTheEngineNeeds(String engine, String problem) {
        assertThat(StackText.engine(engine, "").problems()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oracle    | none        | [verify-ca]
            oracle    | require     | [verify-ca]
            oracle    | verify-full | [verify-ca]
            postgres  | none        | [require, verify-ca, verify-full]
            sqlserver | none        | [require, verify-full]
            sqlserver | verify-ca   | [require, verify-full]
            mysql     | none        | [verify-ca, verify-full]
            mysql     | require     | [verify-ca, verify-full]
            mariadb   | none        | [verify-ca, verify-full]
            """)
    void failsOnATlsModeThatTheEngineDoesNotHave(String engine, String mode, String offered) {
        assertThat(StackText.engine(engine, ",'sslMode':'%s'".formatted(mode)).problems())
                .contains("sslMode must be one of %s but was '%s'".formatted(offered, mode));
    }

    @Test
    void failsOnASidBesideAService() {
        assertThat(StackText.engine("oracle", CERTIFICATE + ",'sid':'A','serviceName':'b','capture':'log-miner'")
                        .problems())
                .containsExactly("sid must be left out where serviceName is given");
    }

    @Test
    void failsOnADatabaseNameThatDmsIgnores() {
        assertThat(StackText.engine("mysql", CERTIFICATE + ",'databaseName':'shop'")
                        .problems())
                .containsExactly("databaseName must be left out for this engine: DMS ignores it beside a secret, and"
                        + " every preview would differ");
    }

    @Test
    void failsOnATimeZoneThatDoesNotExist() {
        assertThat(StackText.engine("mysql", CERTIFICATE + ",'serverTimezone':'Mars/Olympus'")
                        .problems())
                .containsExactly("serverTimezone must be a time zone such as Europe/London but was 'Mars/Olympus'");
    }

    @Test
    void failsOnACertificateThatNobodyChecks() {
        assertThat(StackText.postgres(CERTIFICATE).problems())
                .containsExactly("certificateArn must be left out where sslMode is require, which checks none");
    }

    @Test
    void saysOneThingOfAnEngineThatNobodyKnows() {
        assertThat(StackText.engine("db2", ",'databaseName':'x','sslMode':'none','replication':{'mode':'cdc-only'}")
                        .problems())
                .containsExactly("engine must be one of [oracle, postgres, aurora-postgresql, sqlserver, mysql,"
                        + " mariadb] but was 'db2'");
    }

    @Test
    void namesTheNearestSettingOfTheEngineAlone() {
        assertThat(StackText.postgres(",'sid':'ORCL','slotname':'s'").problems())
                .containsExactly(
                        "sid must be a known setting; the nearest one is 'engine'",
                        "slotname must be a known setting; the nearest one is 'slotName'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "{'password':'hunter2'}"})
    void neverShowsWhatMayBeTheSecretItself(String pasted) {
        List<String> problems = StackText.of("'engine':'postgres','databaseName':'shop','secretArn':%s"
                        .formatted(pasted.startsWith("{") ? pasted : "'" + pasted + "'"))
                .problems();

        assertThat(problems)
                .containsExactly("secretArn must be the ARN of a Secrets Manager secret but was '[not shown]'");
    }

    @Test
    void failsOnAPasswordWithoutShowingIt() {
        assertThat(StackText.postgres(",'password':'hunter2'").problems())
                .singleElement()
                .asString()
                .startsWith("password must be a known setting")
                .doesNotContain("hunter2");
    }
}
