package io.sluice;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.type.ColumnTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small contracts for tests.
public final class SampleContracts {

    private SampleContracts() {}

    /// A table with a key and a number whose precision the contract fixes.
    public static TableContract orders() {
        return table(
                "orders",
                List.of("id"),
                column("id", "int64", "bigint", false),
                column("total", "decimal128(38,10)", "numeric", false),
                column("note", "string", "text", true));
    }

    /// A table without a key, and with a name that is also a pattern.
    public static TableContract auditLog() {
        return table(
                "audit_log",
                List.of(),
                column("at", "timestamp(ms)", "timestamp without time zone", false),
                column("flag", "string", "boolean", false),
                column("message", "string", "text", true));
    }

    public static TableContract table(String name, List<String> key, Column... columns) {
        return new TableContract(new TableId("shop", "public", name), 1, List.of(columns), key, Map.of());
    }

    public static Column column(String name, String type, String sourceType, boolean lob) {
        return new Column(
                name, ColumnTypes.parse(type), true, Optional.of(new Column.Source(sourceType, lob)), Map.of());
    }

    /// A metadata store with both tables.
    public static Path store(Path root) {
        ContractStore store = new ContractStore(root);
        store.write(orders());
        store.write(auditLog());
        return root;
    }
}
