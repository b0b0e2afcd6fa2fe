package io.sluice.replication.source;

import com.pulumi.aws.dms.EndpointArgs;
import com.pulumi.aws.dms.inputs.EndpointPostgresSettingsArgs;
import io.sluice.config.LobTruncation;
import io.sluice.config.PostgresSource;
import io.sluice.config.PostgresSource.Heartbeat;
import io.sluice.config.PostgresSource.TableChanges;
import io.sluice.contract.dms.EndpointOptions.Booleans;
import java.time.Duration;

/// PostgreSQL. Every setting is written out: on an update the provider sends zeroes for those left out.
/// See <https://github.com/hashicorp/terraform-provider-aws/issues/47884>
final class PostgresEndpoint {

    /// What an endpoint without a heartbeat is told: the values are not used, but must not be zero.
    private static final Heartbeat UNUSED = new Heartbeat("public", Duration.ofMinutes(5));

    private PostgresEndpoint() {}

    static void complete(EndpointArgs.Builder endpoint, PostgresSource source, LobTruncation truncation) {
        endpoint.engineName(engine(source.hosting()))
                .databaseName(source.databaseName())
                .postgresSettings(settings(source, truncation));
    }

    private static String engine(PostgresSource.Hosting hosting) {
        return switch (hosting) {
            case POSTGRES -> "postgres";
            case AURORA -> "aurora-postgresql";
        };
    }

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html>
    private static EndpointPostgresSettingsArgs settings(PostgresSource source, LobTruncation truncation) {
        Heartbeat heartbeat = source.heartbeat().orElse(UNUSED);
        EndpointPostgresSettingsArgs.Builder settings = EndpointPostgresSettingsArgs.builder()
                .pluginName(plugin(source.decoding().plugin()))
                .captureDdls(source.decoding().tableChanges() == TableChanges.FOLLOWED)
                .failTasksOnLobTruncation(truncation == LobTruncation.FAIL)
                .mapBooleanAsBoolean(source.options().booleans() == Booleans.AS_BOOLEAN)
                // Without a heartbeat the slot of an idle database keeps the whole instance's log.
                .heartbeatEnable(source.heartbeat().isPresent())
                .heartbeatFrequency((int) heartbeat.every().toMinutes())
                .heartbeatSchema(heartbeat.schema())
                .executeTimeout(60)
                .maxFileSize(32_768);
        source.decoding().slotName().ifPresent(settings::slotName);
        return settings.build();
    }

    private static String plugin(PostgresSource.Plugin plugin) {
        return switch (plugin) {
            case TEST_DECODING -> "test-decoding";
            case PGLOGICAL -> "pglogical";
        };
    }
}
