package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.Encoding;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.Page.Slice;
import java.util.Arrays;

/// The distinct values of a chunk, each tested once. A boolean column has one without a page: false and true.
final class ColumnDictionary {

    private static final Slice BOOLEANS = new Slice(new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 0, 2);

    private final ColumnPlan plan;
    private final int width;
    private final Values values = new Values();
    private byte[] broken = new byte[0];
    private boolean anyBroken;
    private int count;

    ColumnDictionary(ColumnPlan plan, int width) {
        this.plan = plan;
        this.width = width;
    }

    /// Forgets the values of the chunk before.
    void clear() throws InvalidParquetException {
        count = 0;
        anyBroken = false;
        if (isBoolean()) {
            values.fixed(BOOLEANS, 1, BOOLEANS.length());
            test();
        }
    }

    boolean isBoolean() {
        return plan.physical() == Physical.BOOLEAN;
    }

    void read(Page page) throws InvalidParquetException {
        if (isBoolean()) {
            throw new InvalidParquetException("column of booleans must have no dictionary");
        }
        if (page.encoding() != Encoding.PLAIN && page.encoding() != Encoding.PLAIN_DICTIONARY) {
            throw new InvalidParquetException("dictionary must be PLAIN but is %s".formatted(page.encoding()));
        }
        if (width == StoredWidth.VARIABLE) {
            if ((long) page.values() * Integer.BYTES > page.body().length()) {
                throw new InvalidParquetException("values must lie inside their page");
            }
            values.variable(page.body(), page.body().from(), page.values());
        } else {
            values.fixed(page.body(), width, page.values());
        }
        test();
    }

    Values values() {
        return values;
    }

    /// How many values it has.
    int count() {
        return count;
    }

    /// Whether a value breaks any rule.
    boolean anyBroken() {
        return anyBroken;
    }

    /// A bit for each of the column's rules that the value breaks.
    int broken(int index) {
        return broken[index];
    }

    private void test() {
        count = values.count();
        if (broken.length < count) {
            broken = new byte[count];
        } else {
            Arrays.fill(broken, 0, count, (byte) 0);
        }
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            byte bit = (byte) (1 << rule);
            plan.rules().get(rule).check().test(values, index -> {
                broken[index] |= bit;
                anyBroken = true;
            });
        }
    }
}
