package io.sluice.metadata;

import static java.util.Objects.requireNonNull;

import io.sluice.config.LobPolicy;
import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.TableContract;

/// Writes into contracts where the LOBs of their tables are cut, for those that a stack has cut elsewhere than all
/// others, so that the validator knows a value that was. Where cutting is accepted there is nothing to know.
///
/// @param lobs what becomes of LOBs
/// @param tables what is said of single tables
public record LobLimits(LobPolicy lobs, TablePolicies tables) {

    public LobLimits {
        requireNonNull(lobs, "lobs is null");
        requireNonNull(tables, "tables is null");
    }

    /// The contract as it is published.
    public TableContract apply(TableContract contract) {
        return switch (lobs.truncation()) {
            case ACCEPT -> contract;
            case FAIL ->
                tables.of(contract.id())
                        .flatMap(TablePolicy::lobMaxKib)
                        .map(contract::withLobLimitKib)
                        .orElse(contract);
        };
    }
}
