package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// As many contracts as fit into one answer of the function.
///
/// @param contracts contracts, by table
/// @param next the last of them where there are more
public record ContractPage(List<TableContract> contracts, Optional<TableId> next) {

    /// A function may answer 6 MiB; the rest is for what changed.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>
    static final int MAX_BYTES = 4 << 20;

    public ContractPage {
        contracts = List.copyOf(contracts);
        requireNonNull(next, "next is null");
    }

    /// No contracts were wanted.
    static ContractPage none() {
        return new ContractPage(List.of(), Optional.empty());
    }

    /// @param all contracts, by table
    /// @param after the last table of the page before
    static ContractPage of(List<TableContract> all, Optional<TableId> after, int maxBytes) {
        List<TableContract> page = new ArrayList<>();
        int bytes = 0;
        for (TableContract contract : all) {
            if (after.filter(last -> contract.id().compareTo(last) <= 0).isPresent()) {
                continue;
            }
            int own = Json.compact(ContractJson.write(contract)).getBytes(StandardCharsets.UTF_8).length;
            if (!page.isEmpty() && bytes + own > maxBytes) {
                return new ContractPage(page, Optional.of(page.getLast().id()));
            }
            page.add(contract);
            bytes += own;
        }
        return new ContractPage(page, Optional.empty());
    }
}
