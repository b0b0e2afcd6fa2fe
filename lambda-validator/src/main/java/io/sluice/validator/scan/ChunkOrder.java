package io.sluice.validator.scan;

import io.sluice.validator.parquet.ColumnChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// In which order the chunks of a row group are read: the operations first, the others as they lie in the file, so that
/// one request fetches many.
final class ChunkOrder {

    /// Bytes between two chunks that are rather read than asked around.
    private static final int MAX_GAP_BYTES = 1 << 10;

    private final List<ColumnChunk> chunks;
    private final List<Integer> columns = new ArrayList<>();
    private long until;

    /// @param chunks chunks of the row group, by column
    /// @param isRead which columns are read
    /// @param first column that is read first, -1 for none
    ChunkOrder(List<ColumnChunk> chunks, IntPredicate isRead, int first) {
        this.chunks = chunks;
        for (int index = 0; index < chunks.size(); index++) {
            if (isRead.test(index)) {
                columns.add(index);
            }
        }
        columns.sort((left, right) -> left == first || right == first
                ? Boolean.compare(right == first, left == first)
                : Long.compare(chunks.get(left).start(), chunks.get(right).start()));
    }

    int size() {
        return columns.size();
    }

    /// The column whose turn it is.
    int column(int place) {
        return columns.get(place);
    }

    /// The chunk whose turn it is.
    ColumnChunk chunk(int place) {
        return chunks.get(columns.get(place));
    }

    /// Offset up to which the chunks from that place on lie one behind the other. To be asked place after place.
    long until(int place) {
        // Within a run of chunks the answer stays; the first chunk may lie anywhere.
        if (place <= 1 || chunk(place).start() >= until) {
            until = end(place);
            for (int next = place + 1; next < size() && follows(next); next++) {
                until = end(next);
            }
        }
        return until;
    }

    private boolean follows(int next) {
        long start = chunk(next).start();
        return start >= until && start <= until + MAX_GAP_BYTES;
    }

    private long end(int place) {
        return chunk(place).start() + chunk(place).length();
    }
}
