package io.sluice.validator.parquet;

/// What a file may expand to: work beyond it is refused before it is done.
final class Budget {

    /// Bytes that any file may expand to.
    static final long FREE_BYTES = 256L << 20;

    /// Bytes that a file may expand to for each of its own. Text that repeats itself reaches ten to thirty.
    static final int BYTES_EACH = 64;

    private final long most;
    private final ProcessorTime time;
    private long spent;

    /// @param size bytes of the file
    /// @param time what was spent on it so far
    Budget(long size, ProcessorTime time) {
        this.most = FREE_BYTES + BYTES_EACH * size;
        this.time = time;
    }

    /// Takes what one page expands to, and looks at the time.
    void spend(int bytes) throws InvalidParquetException {
        time.check();
        spent += bytes;
        if (spent > most) {
            throw new InvalidParquetException("file must expand to at most %d bytes but is larger".formatted(most));
        }
    }
}
