package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.InvalidParquetException;
import java.util.List;
import java.util.stream.Stream;

/// What is asked of one column of a file.
///
/// @param physical how its values are stored
/// @param rules what each value must be, at most [#MAX_RULES]
/// @param visitors what sees the values in the order of the rows
/// @param nulls what is told the rows without a value
record ColumnPlan(Physical physical, List<ColumnRule> rules, List<ValueVisitor> visitors, List<RowSink> nulls) {

    /// A dictionary keeps a bit for each rule and value.
    static final int MAX_RULES = Byte.SIZE;

    /// Asks nothing of any value.
    static final ColumnPlan NOTHING = new ColumnPlan(Physical.BOOLEAN, List.of(), List.of(), List.of());

    ColumnPlan {
        rules = List.copyOf(rules);
        visitors = List.copyOf(visitors);
        nulls = List.copyOf(nulls);
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "rules of a column must be at most %d but were %d".formatted(MAX_RULES, rules.size()));
        }
    }

    /// The same with one that sees the values, and is told the rows without one.
    ColumnPlan with(ValueVisitor visitor, RowSink nullSink) {
        return new ColumnPlan(
                physical,
                rules,
                Stream.concat(visitors.stream(), Stream.of(visitor)).toList(),
                Stream.concat(nulls.stream(), Stream.of(nullSink)).toList());
    }

    /// Begins a page.
    void page(Levels levels) throws InvalidParquetException {
        for (ColumnRule rule : rules) {
            rule.page(levels);
        }
        for (ValueVisitor visitor : visitors) {
            visitor.page(levels);
        }
    }
}
