package io.sluice.replication.mapping;

import io.sluice.config.TablePolicy;
import io.sluice.contract.TableId;
import io.sluice.replication.mapping.MappingRule.LobLimit;
import io.sluice.replication.mapping.MappingRule.RemoveColumn;
import java.util.ArrayList;
import java.util.List;

/// The rules that carry out what is said of single tables.
final class PolicyRules {

    private PolicyRules() {}

    static List<MappingRule> of(TableId id, TablePolicy policy) {
        List<MappingRule> rules = new ArrayList<>();
        policy.excludedColumns().forEach(column -> rules.add(new RemoveColumn(ObjectLocator.column(id, column))));
        policy.lobMaxKib()
                .ifPresent(limit -> rules.add(new LobLimit(ObjectLocator.exact(id), LobSettings.limited(limit))));
        return rules;
    }
}
