package io.sluice.validator.scan;

import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.type.ParquetType;
import java.util.List;
import java.util.Optional;

/// Lays down what is asked of the columns that DMS adds to a table's own.
final class HeaderPlanner {

    /// Rows of a full load insert.
    private static final int INSERTS_ONLY = 1;

    private static final int ALL_OPERATIONS = 3;

    private final Kind kind;
    private final RowFindings findings;
    private Optional<Operations> operations = Optional.empty();

    HeaderPlanner(Kind kind, RowFindings findings) {
        this.kind = kind;
        this.findings = findings;
    }

    Optional<Operations> operations() {
        return operations;
    }

    ColumnPlan operation(String name, ParquetType type) {
        boolean fullLoad = kind == Kind.FULL_LOAD;
        Offence offence =
                findings.forAll(RowRule.OPERATION, name, fullLoad ? "be I in a full load" : "be I, U or D", "is NULL");
        Operations counted = new Operations(
                findings.deletes(), offence, fullLoad ? INSERTS_ONLY : ALL_OPERATIONS, ValueTexts.of(type));
        operations = Optional.of(counted);
        return new ColumnPlan(type.physical(), List.of(), List.of(counted), List.of(offence));
    }

    ColumnPlan timestamp(String name, ParquetType type) {
        Offence offence =
                findings.forAll(RowRule.TIMESTAMP, name, "be a time such as 2026-01-31 12:00:00.000000", "is NULL");
        ColumnRule rule = new ColumnRule(new TimestampText(), offence, ValueTexts.of(type));
        return new ColumnPlan(type.physical(), List.of(rule), List.of(), List.of(offence));
    }

    ColumnPlan changeSequence(String name, ParquetType type) {
        if (kind == Kind.FULL_LOAD) {
            return empty(name, type);
        }
        Offence offence = findings.forAll(RowRule.SEQUENCE, name, "rise from row to row", "is NULL");
        return new ColumnPlan(
                type.physical(),
                List.of(),
                List.of(new RisingSequence(offence, ValueTexts.of(type))),
                List.of(offence));
    }

    ColumnPlan position(String name, ParquetType type) {
        return kind == Kind.FULL_LOAD
                ? empty(name, type)
                : new ColumnPlan(type.physical(), List.of(), List.of(), List.of());
    }

    private ColumnPlan empty(String name, ParquetType type) {
        Offence offence = findings.forAll(RowRule.HEADER, name, "be empty in a full load", "is not");
        ColumnRule rule = new ColumnRule(new EmptyText(), offence, ValueTexts.of(type));
        return new ColumnPlan(type.physical(), List.of(rule), List.of(), List.of());
    }
}
