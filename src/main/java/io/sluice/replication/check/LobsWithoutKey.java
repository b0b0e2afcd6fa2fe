package io.sluice.replication.check;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.TableKey;
import java.util.stream.Stream;

/// A LOB of a table without a key: DMS leaves it out of changes, so an update turns it into NULL.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html>
final class LobsWithoutKey implements ContractRule {

    @Override
    public Stream<String> problems(TableContract contract, DatabaseConfig database) {
        if (TableKey.isPrimary(contract) || !database.replication().mode().followsChanges()) {
            return Stream.empty();
        }
        return contract.columns().stream()
                .filter(Column::isLob)
                .filter(column -> !database.replication().tables().acceptsLoss(contract.id(), column.name()))
                .map(column -> "column '%s' of table '%s' is a LOB of a table without a key, which changes leave out:"
                                .formatted(column.name(), contract.id().qualifiedName())
                        + " exclude it, or name it in acceptedLosses");
    }
}
