package io.sluice.validator.scan;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.Memory;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.KeyGathering.Gatherer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Finds keys that stand more than once in a file of a full load, in memory that does not grow with the file.
///
/// The first pass goes along with the scan of all columns. If each key is more than the one before, it is the only one.
/// Where there are more keys than it can remember, others follow that read the key alone, two for each part of the
/// hashes: a filter tells which may have stood before, and those are looked at again. One more, where a hash stood
/// twice, tells whether the key did. What the bounds do not let be decided fails the file.
///
/// @param <E> how the place where the file lies says that it cannot read
final class KeyTwice<E extends Exception> {

    /// Most rows of a file whose key has several columns, each of which costs some nanoseconds a row and pass
    /// however few bytes it takes.
    static final long MAX_ROWS_OF_SEVERAL = 1L << 28;

    private final ParquetFile<E> file;
    private final List<String> key;
    private final RowGroupChoice choice;
    private final Offence offence;
    private final KeyBounds bounds;
    private final LongSet suspects = new LongSet(KeyPass.MAX_SUSPECTS + 1);
    private final Memory memory;
    private int passes;

    /// @param key names of the key columns, all of which the file has
    /// @param bounds how much is spent on it
    KeyTwice(ParquetFile<E> file, List<String> key, RowGroupChoice choice, Offence offence, KeyBounds bounds) {
        this.file = file;
        this.key = key;
        this.choice = choice;
        this.offence = offence;
        this.bounds = bounds;
        this.memory = file.memory();
    }

    /// Whether the first pass can go along with the scan of all columns: it reads each row group once.
    boolean fitsOnePass() {
        return bounds.times(key.size(), file.largestGroup()) == 1;
    }

    /// A pass over all hashes, with its memory taken.
    KeyPass firstPass() throws InvalidParquetException {
        if (key.size() > 1 && file.footer().rows() > MAX_ROWS_OF_SEVERAL) {
            throw new InvalidParquetException("file must have at most %d rows for a key of %d columns but has %d"
                    .formatted(MAX_ROWS_OF_SEVERAL, key.size(), file.footer().rows()));
        }
        return pass(hash -> true, hashes());
    }

    /// What gathers keys for a pass.
    Gatherer gatherer(KeyPass pass) {
        return gatherer(List.of(KeyHash.FIRST), pass);
    }

    /// Makes the first pass by itself.
    KeyPass alone() throws InvalidParquetException, E {
        KeyPass pass = firstPass();
        scan(List.of(KeyHash.FIRST), pass);
        return pass;
    }

    /// Finishes what the first pass began, and gives its memory back.
    void finish(KeyPass first) throws InvalidParquetException, E {
        end(first, hashes());
        if (first.isRising()) {
            return;
        }
        RowNumbers twice = first.isFull() ? inParts() : first.twice();
        if (twice.count() > 0 && suspects.count() <= KeyPass.MAX_SUSPECTS) {
            KeyConfirmation confirmation = new KeyConfirmation(suspects);
            scan(List.of(KeyHash.FIRST, KeyHash.SECOND), confirmation);
            if (confirmation.isFull()) {
                throw new InvalidParquetException(
                        "keys of a file must be told apart by %d bits but are not".formatted(Long.SIZE));
            }
            twice = confirmation.twice();
        }
        twice.tell(offence);
    }

    private RowNumbers inParts() throws InvalidParquetException, E {
        int keys = (int) Math.min(file.footer().rows(), bounds.filtered());
        long bytes = KeyFilter.bytes(keys, bounds.hashes());
        memory.take(bytes);
        KeyFilter filter = new KeyFilter(keys, bounds.hashes());
        long expected = Math.ceilDiv(file.footer().rows(), keys);
        Deque<HashRange> parts = new ArrayDeque<>(HashRange.all().split((int) Math.min(expected, bounds.passes() + 1)));
        RowNumbers twice = new RowNumbers();
        while (!parts.isEmpty()) {
            HashRange part = parts.removeFirst();
            requirePass(parts.size());
            filter.begin(part);
            scan(List.of(KeyHash.FIRST), filter);
            if (filter.isFull()) {
                part.split(2).forEach(parts::addFirst);
            } else if (filter.maybe().count() > 0) {
                twice.add(again(filter.maybe(), parts.size()));
            }
        }
        memory.give(bytes);
        return twice;
    }

    /// @param left parts behind this one
    private RowNumbers again(LongSet maybe, int left) throws InvalidParquetException, E {
        requirePass(left);
        KeyPass pass = pass(maybe::contains, maybe.count());
        scan(List.of(KeyHash.FIRST), pass);
        end(pass, maybe.count());
        return pass.twice();
    }

    private int hashes() {
        return (int) Math.min(file.footer().rows(), bounds.hashes());
    }

    private KeyPass pass(LongPredicate among, int hashes) throws InvalidParquetException {
        memory.take(LongSet.bytes(hashes));
        return new KeyPass(suspects, among, hashes);
    }

    private void end(KeyPass pass, int hashes) {
        pass.close();
        memory.give(LongSet.bytes(hashes));
    }

    private Gatherer gatherer(List<KeyHash> families, KeySink sink) {
        return new KeyGathering(key.size(), families, sink, bounds.rows(), memory).begin();
    }

    /// @param left passes that follow in any case
    private void requirePass(int left) throws InvalidParquetException {
        int times = bounds.times(key.size(), file.largestGroup());
        passes += times;
        if (passes + (long) left * times > bounds.passes()) {
            throw new InvalidParquetException(
                    "keys must be compared in at most %d passes over a file but its %d rows need more"
                            .formatted(bounds.passes(), file.footer().rows()));
        }
    }

    private void scan(List<KeyHash> families, KeySink sink) throws InvalidParquetException, E {
        Gatherer gatherer = gatherer(families, sink);
        new FileScan<>(file, column -> plan(column, gatherer), List.of(gatherer)).read(choice);
        gatherer.close();
    }

    private Optional<ColumnPlan> plan(ParquetColumn column, Gatherer gatherer) {
        int place = key.indexOf(column.name());
        return place < 0
                ? Optional.empty()
                : Optional.of(new ColumnPlan(
                        column.type().type().physical(),
                        List.of(),
                        List.of(gatherer.column(place, column.type().type().physical())),
                        List.of(gatherer.nulls())));
    }
}
