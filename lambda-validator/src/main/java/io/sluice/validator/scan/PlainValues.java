package io.sluice.validator.scan;

import io.sluice.validator.parquet.Encoding;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Memory;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.Page.Slice;

/// Reads values that stand in a page as they are, some thousand at a time so that they stay near the processor.
final class PlainValues {

    private static final int BATCH = 2_048;

    private final Values values;
    private final int[] bad = new int[BATCH];
    private int badCount;

    /// @param memory what the values' places count against
    PlainValues(Memory memory) {
        this.values = new Values(memory);
    }

    /// Gives its memory back.
    void close() {
        values.close();
    }

    /// @param width bytes of a value
    void read(ColumnPlan plan, int width, Page page, int count) throws InvalidParquetException {
        if (page.encoding() != Encoding.PLAIN) {
            throw new InvalidParquetException(
                    "values must be PLAIN or of a dictionary but are %s".formatted(page.encoding()));
        }
        Slice body = page.body();
        int at = body.from();
        for (int first = 0; first < count; first += BATCH) {
            take(width, body, at, Math.min(BATCH, count - first));
            test(plan, first);
            at = values.next();
        }
        if (at != body.to()) {
            throw new InvalidParquetException(
                    "page must end with its last value but goes on for %d bytes".formatted(body.to() - at));
        }
    }

    private void take(int width, Slice body, int at, int count) throws InvalidParquetException {
        if (width == StoredWidth.VARIABLE) {
            values.variable(body, at, count);
        } else {
            long to = at + (long) width * count;
            values.fixed(new Slice(body.bytes(), at, (int) Math.min(to, body.to())), width, count);
        }
    }

    private void test(ColumnPlan plan, int first) throws InvalidParquetException {
        for (ColumnRule rule : plan.rules()) {
            test(rule, first);
        }
        for (ValueVisitor visitor : plan.visitors()) {
            for (int index = 0; index < values.count(); index++) {
                visitor.visit(values, index, first + index, 1);
            }
        }
    }

    private void test(ColumnRule rule, int first) throws InvalidParquetException {
        badCount = 0;
        rule.check().test(values, index -> bad[badCount++] = index);
        for (int index = 0; index < badCount; index++) {
            rule.broken(values, bad[index], first + bad[index], 1);
        }
    }
}
