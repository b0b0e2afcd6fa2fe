package io.sluice.validator.parquet;

import static java.util.Objects.requireNonNull;

/// What reading the pages of one file takes: its bytes, what they may expand to, and the buffers they expand into.
///
/// One at a time reads a file, by one thread.
///
/// @param limits what reading the file may take
/// @param window the part of the file that is in memory
/// @param budget what the file may expand to
/// @param decompressor buffers that pages are laid open in
/// @param headers what reads the headers of pages
/// @param <E> how the place where the file lies says that it cannot read
public record PageSource<E extends Exception>(
        ReadLimits limits, Window<E> window, Budget budget, Decompressor decompressor, CompactReader headers)
        implements AutoCloseable {

    public PageSource {
        requireNonNull(limits, "limits is null");
        requireNonNull(window, "window is null");
        requireNonNull(budget, "budget is null");
        requireNonNull(decompressor, "decompressor is null");
        requireNonNull(headers, "headers is null");
    }

    /// Begins to read a file's pages.
    public static <E extends Exception> PageSource<E> of(ParquetFile<E> file) {
        return new PageSource<>(
                file.limits(),
                new Window<>(file),
                new Budget(file.size(), file.time()),
                new Decompressor(file.memory()),
                new CompactReader(PageHeader.PLACE));
    }

    /// Says up to which offset pages will be asked for, so that a request fetches ahead as far.
    public void expect(long until) {
        window.expect(until);
    }

    /// The pages of one chunk.
    public PageReader<E> pages(ColumnChunk chunk) {
        return new PageReader<>(this, chunk);
    }

    @Override
    public void close() {
        decompressor.close();
        window.close();
    }
}
