package io.sluice.validator.scan;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.check.ColumnChecks;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ParquetType;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.scan.KeyGathering.Gatherer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Lays down what is asked of each column of a file, by its contract and the kind of the file.
final class RowPlanner {

    private static final long KIB = 1 << 10;

    /// Bytes of a UTF-8 character behind its first.
    private static final int MAX_SPLIT_BYTES = 3;

    private final FileLayout layout;
    private final TableContract contract;
    private final OptionalInt lobLimitKib;
    private final RowFindings findings;
    private final HeaderPlanner header;
    private final Map<String, Column> columns = new HashMap<>();

    /// @param lobLimitKib kibibytes at which DMS cuts LOBs of a table whose contract says no other, empty where
    ///     cutting is accepted
    /// @param findings where rows that break a rule are counted
    RowPlanner(FileLayout layout, TableContract contract, Kind kind, OptionalInt lobLimitKib, RowFindings findings) {
        this.layout = layout;
        this.contract = contract;
        this.lobLimitKib = lobLimitKib;
        this.findings = findings;
        this.header = new HeaderPlanner(kind, findings);
        for (Column column : contract.columns()) {
            columns.put(column.name(), column);
        }
    }

    /// What counts the rows by operation, empty where no operation column was planned.
    Optional<Operations> operations() {
        return header.operations();
    }

    /// What is asked of a column, and of it as a part of the key.
    ///
    /// @param keys where the keys are gathered
    ColumnPlan plan(ParquetColumn column, Gatherer keys) {
        ColumnPlan plan = plan(column);
        int place = contract.primaryKey().indexOf(column.name());
        return place < 0
                ? plan
                : plan.with(keys.column(place, column.type().type().physical()), keys.nulls());
    }

    ColumnPlan plan(ParquetColumn column) {
        String name = column.name();
        ParquetType type = column.type().type();
        if (name.equals(layout.operation())) {
            return header.operation(name, type);
        }
        if (name.equals(layout.timestamp())) {
            return header.timestamp(name, type);
        }
        if (name.equals(layout.changeSequence())) {
            return header.changeSequence(name, type);
        }
        if (name.equals(layout.position())) {
            return header.position(name, type);
        }
        return columns.containsKey(name)
                ? data(columns.get(name), type)
                : new ColumnPlan(type.physical(), List.of(), List.of(), List.of());
    }

    private ColumnPlan data(Column column, ParquetType type) {
        ColumnChecks asked = column.checks();
        ValueChecks checks = new ValueChecks(type);
        boolean hidden = contract.isSensitive() || column.isSensitive();
        ValueText text = hidden ? ValueTexts.hidden() : ValueTexts.of(type);
        List<ColumnRule> rules = new ArrayList<>();
        add(rules, RowRule.ENUM, column, checks.allowed(asked.allowed()), asked.allowed(), text);
        if (asked.pattern().isPresent()) {
            String pattern = asked.pattern().get();
            ValueCheck check = Patterns.compiled(pattern);
            rules.add(rule(RowRule.PATTERN, column, check, "match '" + pattern + "'", text));
        }
        add(rules, RowRule.RANGE, column, checks.range(asked.range()), asked.range(), text);
        add(rules, RowRule.LENGTH, column, checks.length(asked.length()), asked.length(), text);
        cutLob(column).ifPresent(rules::add);
        return new ColumnPlan(type.physical(), rules, List.of(), nulls(column));
    }

    private void add(
            List<ColumnRule> rules,
            RowRule rule,
            Column column,
            Optional<ValueCheck> check,
            Object must,
            ValueText text) {
        if (check.isPresent()) {
            rules.add(rule(rule, column, check.get(), must, text));
        }
    }

    private ColumnRule rule(RowRule rule, Column column, ValueCheck check, Object must, ValueText text) {
        return new ColumnRule(check, findings.exceptDeletes(rule, column.name(), must, "is not"), text);
    }

    private Optional<ColumnRule> cutLob(Column column) {
        OptionalInt own = contract.lobLimitKib();
        OptionalInt kib = own.isPresent() ? own : lobLimitKib;
        if (!column.isLob() || kib.isEmpty()) {
            return Optional.empty();
        }
        long limit = kib.getAsInt() * KIB;
        String must = "not be cut at the LOB limit of %d bytes".formatted(limit);
        ValueText text = (values, index) -> "%d bytes long".formatted(values.length(index));
        return Optional.of(rule(RowRule.LOB_LIMIT, column, new CutLob(limit, MAX_SPLIT_BYTES), must, text));
    }

    private List<RowSink> nulls(Column column) {
        if (contract.primaryKey().contains(column.name())) {
            return List.of(findings.forAll(RowRule.KEY_NULL, column.name(), "not be NULL in a key", "is"));
        }
        return column.nullable()
                ? List.of()
                : List.of(findings.exceptDeletes(RowRule.NULL, column.name(), "not be NULL", "is"));
    }
}
