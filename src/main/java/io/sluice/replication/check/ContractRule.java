package io.sluice.replication.check;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.TableContract;
import java.util.stream.Stream;

/// Something that each contract of a database must keep to.
@FunctionalInterface
interface ContractRule {

    /// A sentence for each problem.
    ///
    /// @param contract current contract, without excluded columns
    Stream<String> problems(TableContract contract, DatabaseConfig database);
}
