package io.sluice.validator.parquet;

import io.sluice.validator.parquet.FooterParser.ParsedFooter;

/// A file whose footer was read and believed: what it declares, and its bytes wherever they lie.
///
/// What the footer's request brought along is not asked for again, so a small file takes one request in all.
///
/// @param <E> how the place where it lies says that it cannot read
public final class ParquetFile<E extends Exception> {

    private final RangeReader<E> file;
    private final long size;
    private final byte[] end;
    private final ParsedFooter parsed;
    private final ReadLimits limits;
    private final Memory memory;
    private final ProcessorTime time;

    /// @param end the last bytes of the file
    /// @param limits what reading it may take
    ParquetFile(RangeReader<E> file, long size, byte[] end, ParsedFooter parsed, ReadLimits limits) {
        this.file = file;
        this.size = size;
        this.end = end;
        this.parsed = parsed;
        this.limits = limits;
        this.memory = new Memory(limits.bytes());
        this.time = ProcessorTime.of(limits.processorTime());
    }

    /// Counts the footer, which stays in memory as long as the file.
    ParquetFile<E> counted() throws InvalidParquetException {
        memory.take(end.length);
        return this;
    }

    /// Reads the footer in one request, or two where it is longer than expected, of a file that takes the usual.
    ///
    /// @param size bytes of the file
    /// @param file where it lies
    /// @throws InvalidParquetException if the file is not Parquet, with the reason in a sentence
    /// @throws E if a part of the file could not be read
    public static <E extends Exception> ParquetFile<E> open(long size, RangeReader<E> file)
            throws InvalidParquetException, E {
        return open(size, file, ReadLimits.usual());
    }

    /// Reads the footer in one request, or two where it is longer than expected.
    ///
    /// @param size bytes of the file
    /// @param file where it lies
    /// @param limits what reading it may take
    /// @throws InvalidParquetException if the file is not Parquet, with the reason in a sentence
    /// @throws E if a part of the file could not be read
    public static <E extends Exception> ParquetFile<E> open(long size, RangeReader<E> file, ReadLimits limits)
            throws InvalidParquetException, E {
        return FooterReader.open(size, file, limits);
    }

    /// The same file as it was when it was opened: what reading it took so far does not count.
    public ParquetFile<E> anew() {
        ParquetFile<E> anew = new ParquetFile<>(file, size, end, parsed, limits);
        try {
            return anew.counted();
        } catch (InvalidParquetException e) {
            throw new IllegalStateException("a footer that fitted must fit", e);
        }
    }

    /// What the file declares.
    public ParquetFooter footer() {
        return parsed.footer();
    }

    /// Bytes of the file.
    public long size() {
        return size;
    }

    /// Rows of the row group that has most of them.
    public long largestGroup() {
        return parsed.groups().largest();
    }

    /// The memory that reading the file takes.
    public Memory memory() {
        return memory;
    }

    /// What reading the file may take.
    ReadLimits limits() {
        return limits;
    }

    /// The time that reading the file takes.
    ProcessorTime time() {
        return time;
    }

    /// @param index place of the row group, from 0
    public RowGroup rowGroup(int index) throws InvalidParquetException {
        return parsed.groups().at(index);
    }

    /// Reads bytes that lie before the footer.
    void read(long from, byte[] into, int at, int length) throws E {
        long known = size - end.length;
        int unknown = Math.clamp(known - from, 0, length);
        if (unknown > 0) {
            file.read(from, into, at, unknown);
        }
        if (length > unknown) {
            System.arraycopy(end, (int) (from + unknown - known), into, at + unknown, length - unknown);
        }
    }
}
