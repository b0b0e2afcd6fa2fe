package io.sluice.replication.check;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.TableKind;
import java.util.stream.Stream;

/// A view among tables whose changes are followed: no log has changes of it.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
final class Views implements ContractRule {

    @Override
    public Stream<String> problems(TableContract contract, DatabaseConfig database) {
        if (TableKind.of(contract) == TableKind.TABLE
                || !database.replication().mode().followsChanges()) {
            return Stream.empty();
        }
        return Stream.of("table '%s' must be a table where changes are followed, or mode must be full-load-only,"
                        .formatted(contract.id().qualifiedName())
                + " but it is a view");
    }
}
