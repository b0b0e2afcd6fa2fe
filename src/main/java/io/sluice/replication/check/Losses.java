package io.sluice.replication.check;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Finding;
import java.util.stream.Stream;

/// A column whose values lose something that only their owner can give up.
final class Losses implements ContractRule {

    @Override
    public Stream<String> problems(TableContract contract, DatabaseConfig database) {
        return Finding.of(
                        contract, database.source().engine(), database.source().options())
                .stream()
                .filter(finding -> finding.loss().needsDecision())
                .filter(finding -> !database.replication().tables().acceptsLoss(contract.id(), finding.column()))
                .map(finding -> finding.sentence() + ", or name it in acceptedLosses");
    }
}
