package io.sluice.validator.support;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.type.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The contract that most tests judge by: orders with a key, an amount and a note.
public final class Orders {

    public static final TableId ID = new TableId("shop", "public", "orders");

    private Orders() {}

    /// `id` int64, `total` decimal128(12,2), `note` string; key `id`.
    public static TableContract contract() {
        return new TableContract(
                ID,
                1,
                List.of(
                        column("id", new ColumnType.Int(64, true)),
                        column("total", new ColumnType.Decimal(12, 2)),
                        column("note", new ColumnType.Text())),
                List.of("id"),
                Map.of());
    }

    /// Version 2, which has a column `paid` more.
    public static TableContract widened() {
        TableContract first = contract();
        List<Column> columns = new java.util.ArrayList<>(first.columns());
        columns.add(column("paid", new ColumnType.Bool()));
        return new TableContract(ID, 2, columns, first.primaryKey(), Map.of());
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, true, Optional.empty(), Map.of());
    }
}
