package io.sluice.validator.parquet;

/// The part of a file that is in memory while its pages are read one after the other.
///
/// Asks for [#BYTES] at a time and keeps what is left of them, so that every byte is asked for once as long as pages
/// come in the order of the file.
///
/// @param <E> how the place where the file lies says that it cannot read
final class Window<E extends Exception> {

    /// What one request asks for: large enough that its latency is small beside the bytes, small enough for the heap.
    static final int BYTES = 8 << 20;

    /// Bytes behind the last one that may be read, though they mean nothing: numbers are read eight bytes at a time.
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
    int at(long from, int count) throws E {
        if (from < start || from + count > start + length) {
            fetch(from, count);
        }
        return (int) (from - start);
    }

    private void fetch(long from, int count) throws E {
        int wanted = (int) Math.max(count, Math.min(BYTES, until - from));
        int kept = from >= start && from < start + length ? (int) (start + length - from) : 0;
        byte[] target = bytes.length - SLACK >= wanted ? bytes : new byte[Buffers.capacity(wanted)];
        System.arraycopy(bytes, kept == 0 ? 0 : (int) (from - start), target, 0, kept);
        length = 0;
        file.read(from + kept, target, kept, wanted - kept);
        bytes = target;
        start = from;
        length = wanted;
    }
}
