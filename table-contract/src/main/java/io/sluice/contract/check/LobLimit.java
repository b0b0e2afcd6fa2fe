package io.sluice.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Where DMS cuts the LOBs of one table, if not where it cuts those of all others.
///
/// A stack says it, by `replication.tables[].lobMaxKib`, and the contracts that it publishes carry it, so that a
/// function for a thousand tables is told nothing but the limit of all others.
public final class LobLimit {

    /// The property of a contract that holds it, in kibibytes.
    public static final String PROPERTY = "lob_limit_kib";

    /// Most that DMS takes: 100 MiB.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html>
    public static final int MAX_KIB = 102_400;

    private LobLimit() {}

    /// @param properties properties of a table
    /// @throws IllegalArgumentException if it is no limit
    public static OptionalInt read(Map<String, JsonNode> properties) {
        Optional<JsonNode> value = Optional.ofNullable(properties.get(PROPERTY)).filter(node -> !node.isNull());
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().isIntegralNumber()
                || value.get().asLong() < 1
                || value.get().asLong() > MAX_KIB) {
            throw new IllegalArgumentException(
                    "%s must be 1 to %d kibibytes but was %s".formatted(PROPERTY, MAX_KIB, value.get()));
        }
        return OptionalInt.of(value.get().asInt());
    }
}
