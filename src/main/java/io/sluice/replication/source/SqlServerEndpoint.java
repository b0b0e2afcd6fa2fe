package io.sluice.replication.source;

import com.pulumi.aws.dms.EndpointArgs;
import io.sluice.config.SqlServerSource;

/// SQL Server. See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>
final class SqlServerEndpoint {

    private SqlServerEndpoint() {}

    static void complete(EndpointArgs.Builder endpoint, SqlServerSource source) {
        endpoint.engineName("sqlserver").databaseName(source.databaseName());
        switch (source.capture()) {
            case MS_CDC ->
                endpoint.extraConnectionAttributes(
                        new Attributes().with("setUpMsCdcForTables", true).text());
            case MS_REPLICATION -> {
                // What DMS does without being told.
            }
        }
    }
}
