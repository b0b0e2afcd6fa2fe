package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.TableId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What the function is asked. The schedule asks for nothing, and gets the changes alone.
///
/// @param database name of the pipeline's source database
/// @param contracts whether the source's contracts are wanted too
/// @param tables further tables, as `schema.table`, whose contracts are wanted: of a store that is ahead of what is
/// deployed
/// @param after the last table of the page before, where a further page is wanted
public record CheckRequest(String database, Contracts contracts, Set<String> tables, Optional<TableId> after) {

    public CheckRequest {
        requireNonNull(database, "database is null");
        requireNonNull(contracts, "contracts is null");
        requireNonNull(after, "after is null");
        tables = Set.copyOf(tables);
    }

    /// @param input what the function was called with; whatever it does not know it takes for nothing
    public static CheckRequest read(JsonNode input, String database) {
        JsonNode after = input.path("after");
        Set<String> tables = new HashSet<>();
        input.path("tables").forEach(name -> tables.add(name.asText()));
        return new CheckRequest(
                database,
                input.path("contracts").asBoolean(false) ? Contracts.WANTED : Contracts.NOT_WANTED,
                tables,
                after.isObject()
                        ? Optional.of(new TableId(
                                database,
                                after.path("schema").asText(),
                                after.path("table").asText()))
                        : Optional.empty());
    }

    /// Whether the answer is to hold contracts.
    public enum Contracts {
        WANTED,
        NOT_WANTED
    }
}
