package io.sluice.replication.source;

import com.pulumi.aws.dms.EndpointArgs;
import com.pulumi.core.Output;
import io.sluice.config.Connection;
import io.sluice.config.LobTruncation;
import io.sluice.config.MariaDbSource;
import io.sluice.config.MySqlSource;
import io.sluice.config.OracleSource;
import io.sluice.config.PostgresSource;
import io.sluice.config.SourceDatabase;
import io.sluice.config.SqlServerSource;

/// Makes the arguments of a source endpoint.
public final class SourceArguments {

    private SourceArguments() {}

    /// The arguments for a source.
    ///
    /// @param endpointId identifier of the endpoint
    /// @param roleArn role that may read the source's secret
    /// @param truncation what to do about a LOB over the limit
    public static EndpointArgs of(
            SourceDatabase source, String endpointId, Output<String> roleArn, LobTruncation truncation) {
        EndpointArgs.Builder endpoint = shared(source.connection(), endpointId, roleArn);
        switch (source) {
            case OracleSource oracle -> OracleEndpoint.complete(endpoint, oracle, truncation);
            case PostgresSource postgres -> PostgresEndpoint.complete(endpoint, postgres, truncation);
            case SqlServerSource sqlServer -> SqlServerEndpoint.complete(endpoint, sqlServer);
            case MySqlSource mySql -> MySqlEndpoint.complete(endpoint, "mysql", mySql.serverTimezone());
            case MariaDbSource mariaDb -> MySqlEndpoint.complete(endpoint, "mariadb", mariaDb.serverTimezone());
        }
        return endpoint.build();
    }

    private static EndpointArgs.Builder shared(Connection connection, String endpointId, Output<String> roleArn) {
        EndpointArgs.Builder endpoint = EndpointArgs.builder()
                .endpointId(endpointId)
                .endpointType("source")
                .secretsManagerArn(connection.secret().arn())
                .secretsManagerAccessRoleArn(roleArn)
                .sslMode(connection.tls().mode().dmsName())
                // Without it a change of the endpoint fails while a task runs.
                .pauseReplicationTasks(true);
        connection.tls().certificateArn().ifPresent(endpoint::certificateArn);
        return endpoint;
    }
}
