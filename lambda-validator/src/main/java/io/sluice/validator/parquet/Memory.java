package io.sluice.validator.parquet;

/// The memory that judging one file may take: a buffer that grows with what a file holds is asked for here first.
///
/// A file that would need more is refused before it is taken, so whatever it holds ends in a verdict and not in an
/// `OutOfMemoryError`. What is bounded without this, such as a column's name, is not counted.
public final class Memory {

    private final long most;
    private long held;

    /// @param most most bytes of one file that are held at once: its footer, a window of its bytes, the page that lies
    ///     open, its dictionary, and the keys that are compared
    public Memory(long most) {
        this.most = most;
    }

    /// @throws InvalidParquetException if the file would take more than it may
    public void take(long bytes) throws InvalidParquetException {
        if (bytes > most - held) {
            throw new InvalidParquetException("file must be read in at most %d bytes of memory but needs %d at once"
                    .formatted(most, held + bytes));
        }
        held += bytes;
    }

    /// Says that bytes are not held any more.
    public void give(long bytes) {
        held -= bytes;
    }

    /// Bytes that are held.
    public long held() {
        return held;
    }
}
