package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.Encoding;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Memory;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.Page.Slice;
import java.util.Arrays;

/// The distinct values of a chunk, each tested once. A boolean column has one without a page: false and true.
final class ColumnDictionary {

    private static final Slice BOOLEANS = new Slice(new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 0, 2);

    private final Memory memory;
    private final Values values;
    private ColumnPlan plan = ColumnPlan.NOTHING;
    private int width;
    private byte[] broken = new byte[0];
    private boolean anyBroken;
    private int count;

    /// @param memory what its buffers count against
    ColumnDictionary(Memory memory) {
        this.memory = memory;
        this.values = new Values(memory);
    }

    /// Forgets the values of the chunk before.
    ///
    /// @param asked what is asked of the values
    /// @param bytesEach bytes of a value
    void begin(ColumnPlan asked, int bytesEach) throws InvalidParquetException {
        plan = asked;
        width = bytesEach;
        count = 0;
        anyBroken = false;
        if (isBoolean()) {
            values.fixed(BOOLEANS, 1, BOOLEANS.length());
            test();
        }
    }

    /// Gives its memory back.
    void close() {
        values.close();
        memory.give(broken.length);
        broken = new byte[0];
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

    private void test() throws InvalidParquetException {
        count = values.count();
        if (broken.length < count) {
            memory.give(broken.length);
            broken = new byte[0];
            memory.take(count);
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
