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

    /// The tables of the ledger that the shipped stacks have something to say of.
    public static List<TableContract> ledger() {
        return List.of(
                ledger(
                        "INVOICES",
                        column("ID", "decimal128(10,0)", "NUMBER(10)", false),
                        lob("SCAN", "binary", "BLOB")),
                ledger("JOURNALS", column("ID", "int32", "NUMBER(9)", false), lob("NARRATIVE", "string", "CLOB")));
    }

    private static TableContract ledger(String name, Column key, Column other) {
        return new TableContract(
                new TableId("ledger", "LEDGER", name), 1, List.of(key, other), List.of(key.name()), Map.of());
    }

    private static Column lob(String name, String type, String sourceType) {
        return column(name, type, sourceType, true);
    }

    /// The tables of the shop that the shipped stacks have something to say of.
    public static List<TableContract> shop() {
        return List.of(
                shop("catalog", "price_changes", column("rate", "decimal128(28,6)", "numeric", false)),
                shop("sales", "orders", column("id", "int64", "bigint", false)),
                shop("sales", "visits", column("path", "string", "character varying(200)", false)),
                shop("sales", "customers", column("loyalty", "decimal128(28,6)", "numeric", false)));
    }

    private static TableContract shop(String schema, String name, Column column) {
        List<String> key = List.of("customers", "orders").contains(name) ? List.of(column.name()) : List.of();
        return new TableContract(new TableId("shop", schema, name), 1, List.of(column), key, Map.of());
    }

    /// A metadata store that the shipped stacks accept.
    public static Path shippedStore(Path root) {
        ContractStore store = new ContractStore(root);
        ledger().forEach(store::write);
        shop().forEach(store::write);
        return root;
    }

    /// A metadata store with orders and the audit log.
    public static Path store(Path root) {
        ContractStore store = new ContractStore(root);
        store.write(orders());
        store.write(auditLog());
        return root;
    }
}
