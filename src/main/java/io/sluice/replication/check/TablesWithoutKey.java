package io.sluice.replication.check;

import io.sluice.config.DatabaseConfig;
import io.sluice.config.MariaDbSource;
import io.sluice.config.MySqlSource;
import io.sluice.config.OracleSource;
import io.sluice.config.PostgresSource;
import io.sluice.config.SqlServerSource;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.TableKey;
import java.util.stream.Stream;

/// A table without a key whose changes are followed.
///
/// PostgreSQL logs no updates and deletes of it unless it has `REPLICA IDENTITY FULL`, which pglogical does
/// not honour; SQL Server logs its updates under MS-CDC only. So it has to be accepted, and the source must
/// be able to.
final class TablesWithoutKey implements ContractRule {

    @Override
    public Stream<String> problems(TableContract contract, DatabaseConfig database) {
        if (TableKey.isPrimary(contract) || !database.replication().mode().followsChanges()) {
            return Stream.empty();
        }
        String table = "table '%s'".formatted(contract.id().qualifiedName());
        if (!database.replication().tables().acceptsWithoutKey(contract.id())) {
            return Stream.of(table + " must have a key, or withoutKey: accept in its policy, because its updates and"
                    + " deletes may be lost, but has none");
        }
        return unable(database).map(reason -> table + " must have a key, because " + reason + ", but has none");
    }

    private static Stream<String> unable(DatabaseConfig database) {
        return switch (database.source()) {
            case PostgresSource postgres ->
                postgres.decoding().plugin() == PostgresSource.Plugin.PGLOGICAL
                        ? Stream.of("pglogical sends no updates and deletes without one")
                        : Stream.empty();
            case SqlServerSource sqlServer ->
                sqlServer.capture() == SqlServerSource.Capture.MS_REPLICATION
                        ? Stream.of("ms-replication sends no updates without one")
                        : Stream.empty();
            case OracleSource oracle -> Stream.empty();
            case MySqlSource mySql -> Stream.empty();
            case MariaDbSource mariaDb -> Stream.empty();
        };
    }
}
