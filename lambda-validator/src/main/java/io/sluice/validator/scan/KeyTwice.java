package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import java.util.List;
import java.util.Optional;

/// Finds keys that stand more than once in a file of a full load, in memory that does not grow with the file.
///
/// The first pass goes along with the scan of all columns. Where there are more rows than it can remember, others
/// follow that read the key alone, and one more where a hash stood twice, which tells whether the key did.
///
/// @param <E> how the place where the file lies says that it cannot read
final class KeyTwice<E extends Exception> {

    private final ParquetFile<E> file;
    private final List<String> key;
    private final RowGroupChoice choice;
    private final Offence offence;
    private final LongSet suspects = new LongSet(KeyPass.MAX_SUSPECTS);
    private final int parts;
    private final KeyPass firstPass;

    /// @param key names of the key columns, all of which the file has
    KeyTwice(ParquetFile<E> file, List<String> key, RowGroupChoice choice, Offence offence) {
        this.file = file;
        this.key = key;
        this.choice = choice;
        this.offence = offence;
        this.parts = (int) Math.min(file.footer().rows() / KeyPass.MAX_HASHES + 1, KeyPass.MAX_PASSES);
        this.firstPass = pass(0);
    }

    /// The pass that goes along with the scan of all columns.
    KeyPass firstPass() {
        return firstPass;
    }

    /// Finishes what the first pass began.
    void finish() throws InvalidParquetException, E {
        if (file.footer().rows() > (long) KeyPass.MAX_PASSES * KeyPass.MAX_HASHES) {
            throw new InvalidParquetException("file must have at most %d rows for keys to be compared but has %d"
                    .formatted(
                            (long) KeyPass.MAX_PASSES * KeyPass.MAX_HASHES,
                            file.footer().rows()));
        }
        long twice = firstPass.twice();
        for (int part = 1; part < parts; part++) {
            KeyPass pass = pass(part);
            scan(List.of(pass.keys()), pass);
            twice += pass.twice();
        }
        if (twice > 0 && twice <= KeyPass.MAX_SUSPECTS) {
            offence.takeBack();
            KeyConfirmation confirmation = new KeyConfirmation(suspects, offence);
            scan(List.of(confirmation.first(), confirmation.second()), confirmation);
        }
    }

    private KeyPass pass(int part) {
        return new KeyPass(offence, suspects, part, parts, file.footer().rows());
    }

    private void scan(List<KeyRows> rows, GroupListener listener) throws InvalidParquetException, E {
        new FileScan<>(file, column -> plan(column, rows), List.of(listener)).read(choice);
    }

    private Optional<ColumnPlan> plan(ParquetColumn column, List<KeyRows> rows) {
        int place = key.indexOf(column.name());
        return place < 0
                ? Optional.empty()
                : Optional.of(new ColumnPlan(
                        column.type().type().physical(),
                        List.of(),
                        rows.stream().map(each -> each.column(place)).toList(),
                        rows.stream().map(KeyRows::nulls).toList()));
    }
}
