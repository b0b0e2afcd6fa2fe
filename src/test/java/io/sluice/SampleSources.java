package io.sluice;

import io.sluice.config.Acceptance;
import io.sluice.config.Connection;
import io.sluice.config.LobPolicy;
import io.sluice.config.LobTruncation;
import io.sluice.config.MariaDbSource;
import io.sluice.config.MySqlSource;
import io.sluice.config.OracleSource;
import io.sluice.config.PostgresSource;
import io.sluice.config.PostgresSource.Decoding;
import io.sluice.config.PostgresSource.Heartbeat;
import io.sluice.config.PostgresSource.Hosting;
import io.sluice.config.PostgresSource.Plugin;
import io.sluice.config.PostgresSource.TableChanges;
import io.sluice.config.Reach;
import io.sluice.config.ReplicationConfig;
import io.sluice.config.ReplicationInstanceConfig;
import io.sluice.config.ReplicationInstanceConfig.Availability;
import io.sluice.config.ReplicationInstanceConfig.Maintenance;
import io.sluice.config.ReplicationMode;
import io.sluice.config.Secret;
import io.sluice.config.SqlServerSource;
import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.config.Tls;
import io.sluice.config.TlsMode;
import io.sluice.contract.dms.OracleOptions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Sources and replications for tests, each with the defaults of a stack file.
public final class SampleSources {

    public static final String SECRET = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:placeholder/shop-AbCdEf";
    public static final String CERTIFICATE = "arn:aws:dms:eu-west-2:111111111111:cert:ABC";

    private SampleSources() {}

    public static PostgresSource postgres() {
        return postgres(Plugin.TEST_DECODING, Optional.empty());
    }

    public static PostgresSource postgres(Plugin plugin, Optional<String> slotName) {
        return new PostgresSource(
                connection(new Tls(TlsMode.REQUIRE, Optional.empty()), 5_432),
                "Shop",
                Hosting.POSTGRES,
                new Decoding(plugin, slotName, TableChanges.FOLLOWED),
                Optional.of(new Heartbeat("public", Duration.ofMinutes(5))));
    }

    public static OracleSource oracle() {
        return oracle(OracleSource.Capture.BINARY_READER, OracleOptions.standard());
    }

    public static OracleSource oracle(OracleSource.Capture capture, OracleOptions options) {
        return new OracleSource(connection(verified(), 1_521), new OracleSource.Name.Sid("ORCL"), capture, options);
    }

    public static SqlServerSource sqlServer(SqlServerSource.Capture capture) {
        return new SqlServerSource(connection(new Tls(TlsMode.REQUIRE, Optional.empty()), 1_433), "Shop", capture);
    }

    public static MySqlSource mySql(Optional<ZoneId> zone) {
        return new MySqlSource(connection(verified(), 3_306), zone);
    }

    public static MariaDbSource mariaDb() {
        return new MariaDbSource(connection(verified(), 3_306), Optional.empty());
    }

    public static Connection connection(Tls tls, int port) {
        return new Connection(new Secret(SECRET, Optional.empty()), tls, new Reach(port, List.of(), List.of()));
    }

    public static Tls verified() {
        return new Tls(TlsMode.VERIFY_CA, Optional.of(CERTIFICATE));
    }

    public static ReplicationConfig replication(ReplicationMode mode, TablePolicies policies) {
        return new ReplicationConfig(
                mode, new LobPolicy(32, LobTruncation.FAIL), Duration.ofSeconds(60), policies, instance());
    }

    public static ReplicationInstanceConfig instance() {
        return new ReplicationInstanceConfig(
                "dms.t3.medium", 50, "3.6.1", Availability.SINGLE_ZONE, Maintenance.standard());
    }

    /// Policies of single tables; nothing else is accepted.
    public static TablePolicies policies(TablePolicy... tables) {
        return new TablePolicies(Acceptance.REFUSE, Acceptance.REFUSE, List.of(tables));
    }

    /// A policy that leaves columns out.
    public static TablePolicy excluding(String table, String... columns) {
        return new TablePolicy(table, List.of(columns), List.of(), Optional.empty(), Acceptance.REFUSE);
    }
}
