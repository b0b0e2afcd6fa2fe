package io.sluice.validator.parquet;

/// The part of a file that is in memory while its pages are read one after the other.
///
/// Asks for [#BYTES] at a time and keeps what is left of them, so that every byte is asked for once as long as
/// pages come in the order of the file.
///
/// @param <E> how the place where the file lies says that it cannot read
final class Window<E extends Exception> {

    /// What one request asks for: large enough that its latency is small beside the bytes, small enough for the
    /// heap.
    static final int BYTES = 8 << 20;

    /// Bytes behind the last one that may be read, though they mean nothing: numbers are read eight bytes at a
    /// time.
    static final int SLACK = 64;

    private final ParquetFile<E> file;
    private byte[] bytes = new byte[0];
    private long start;
    private int length;
    private long until;

    Window(ParquetFile<E> file) {
        this.file = file;
    }

    /// Says up to which offset bytes will be asked for, so that a request fetches ahead as far.
    void expect(long newUntil) {
        until = newUntil;
    }

    /// The array that holds what was asked for last.
    byte[] bytes() {
        return bytes;
    }

    /// Index in [#bytes] of the byte at that offset, behind which at least as many are there.
    int at(long from, int count) throws InvalidParquetException, E {
        if (from < start || from + count > start + length) {
            fetch(from, count);
        }
        return (int) (from - start);
    }

    /// Gives its memory back.
    void close() {
        file.memory().give(bytes.length);
        bytes = new byte[0];
        length = 0;
    }

    private void fetch(long from, int count) throws InvalidParquetException, E {
        int wanted = (int) Math.max(count, Math.min(BYTES, until - from));
        int kept = from >= start && from < start + length ? (int) (start + length - from) : 0;
        byte[] target = bytes.length - SLACK >= wanted ? bytes : larger(wanted, kept);
        if (kept > 0) {
            System.arraycopy(bytes, (int) (from - start), target, 0, kept);
        }
        length = 0;
        file.read(from + kept, target, kept, wanted - kept);
        if (target != bytes) {
            file.memory().give(bytes.length);
            bytes = target;
        }
        start = from;
        length = wanted;
    }

    /// A larger array, beside the one there is only if bytes of that are kept.
    private byte[] larger(int wanted, int kept) throws InvalidParquetException {
        if (kept == 0) {
            close();
        }
        int capacity = Buffers.capacity(wanted);
        file.memory().take(capacity);
        return new byte[capacity];
    }
}
