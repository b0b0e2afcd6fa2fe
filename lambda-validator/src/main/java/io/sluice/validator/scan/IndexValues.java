package io.sluice.validator.scan;

import io.sluice.validator.parquet.Encoding;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.LittleEndian;
import io.sluice.validator.parquet.Page;
import io.sluice.validator.parquet.Page.Slice;
import java.util.List;

/// Reads values that are numbers of a dictionary's entries. Where no entry breaks a rule and nobody looks at the
/// values in their order, runs are counted and packed numbers only held against the dictionary's end.
final class IndexValues {

    private final ColumnDictionary dictionary;
    private final Runs runs = new Runs();
    private ColumnPlan plan = ColumnPlan.NOTHING;

    IndexValues(ColumnDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// @param body width of the numbers in its first byte, runs behind
    /// @param count how many values
    void read(ColumnPlan asked, Slice body, int count) throws InvalidParquetException {
        plan = asked;
        if (body.length() < 1) {
            throw new InvalidParquetException("numbers of dictionary entries must say their width");
        }
        int width = body.bytes()[body.from()];
        walk(new Slice(body.bytes(), body.from() + 1, body.to()), width, count);
    }

    /// @param count how many values, a bit each
    void readBooleans(ColumnPlan asked, Page page, int count) throws InvalidParquetException {
        plan = asked;
        Slice body = page.body();
        if (page.encoding() == Encoding.RLE) {
            int length = body.length() < Integer.BYTES ? -1 : LittleEndian.int32(body.bytes(), body.from());
            if (length < 0 || length != body.length() - Integer.BYTES) {
                throw new InvalidParquetException("booleans must fill their page");
            }
            walk(new Slice(body.bytes(), body.from() + Integer.BYTES, body.to()), 1, count);
        } else if (page.encoding() == Encoding.PLAIN) {
            packedBooleans(body, count);
        } else {
            throw new InvalidParquetException("booleans must be PLAIN or RLE but are %s".formatted(page.encoding()));
        }
    }

    private void packedBooleans(Slice body, int count) throws InvalidParquetException {
        if (body.length() != (count + 7L) / 8) {
            throw new InvalidParquetException(
                    "page must hold %d values of a bit but holds %d bytes".formatted(count, body.length()));
        }
        if (looksAtEach()) {
            for (int index = 0; index < count; index++) {
                entry(body.bytes()[body.from() + (index >> 3)] >> (index & 7) & 1, index, 1);
            }
        }
    }

    private void walk(Slice slice, int width, int count) throws InvalidParquetException {
        runs.reset(slice, width);
        int ordinal = 0;
        while (ordinal < count) {
            runs.next(count - ordinal);
            if (!runs.isPacked()) {
                requireEntry(runs.value());
                entry(runs.value(), ordinal, runs.count());
            } else if (looksAtEach()) {
                each(ordinal);
            } else if (1L << width > dictionary.count()) {
                requireEntry(runs.greatest());
            }
            ordinal += runs.count();
        }
    }

    private void each(int ordinal) throws InvalidParquetException {
        for (int index = 0; index < runs.count(); index++) {
            int entry = runs.at(index);
            requireEntry(entry);
            entry(entry, ordinal + index, 1);
        }
    }

    private boolean looksAtEach() {
        return dictionary.anyBroken() || !plan.visitors().isEmpty();
    }

    private void entry(int entry, int ordinal, int count) throws InvalidParquetException {
        int broken = dictionary.broken(entry);
        List<ColumnRule> rules = plan.rules();
        for (int rule = 0; broken != 0 && rule < rules.size(); rule++) {
            if ((broken >> rule & 1) == 1) {
                rules.get(rule).broken(dictionary.values(), entry, ordinal, count);
            }
        }
        for (int visitor = 0; visitor < plan.visitors().size(); visitor++) {
            plan.visitors().get(visitor).visit(dictionary.values(), entry, ordinal, count);
        }
    }

    private void requireEntry(int entry) throws InvalidParquetException {
        if (Integer.compareUnsigned(entry, dictionary.count()) >= 0) {
            throw new InvalidParquetException("number of a dictionary entry must be below %d but was %s"
                    .formatted(dictionary.count(), Integer.toUnsignedString(entry)));
        }
    }
}
