package io.sluice.validator.parquet;

import io.sluice.validator.parquet.Page.Kind;
import io.sluice.validator.parquet.Page.Slice;
import io.sluice.validator.parquet.PageHeader.Type;
import java.util.Optional;
import java.util.zip.CRC32;

/// Reads the pages of one chunk, one after the other, and holds each against its chunk before it is laid open.
///
/// @param <E> how the place where the file lies says that it cannot read
public final class PageReader<E extends Exception> {

    /// Longest page header that is read. Statistics in it hold the column's least and greatest value.
    static final int MAX_HEADER_BYTES = 1 << 20;

    private static final int USUAL_HEADER_BYTES = 4 << 10;

    private final PageSource<E> source;
    private final ColumnChunk chunk;
    private final CRC32 checksum = new CRC32();
    private long position;
    private long valuesLeft;
    private int pages;

    PageReader(PageSource<E> source, ColumnChunk chunk) {
        this.source = source;
        this.chunk = chunk;
        this.position = chunk.start();
        this.valuesLeft = chunk.values();
    }

    /// How many pages were begun.
    public int pages() {
        return pages;
    }

    /// The next page, empty when the chunk's values are all read.
    ///
    /// @throws InvalidParquetException if the page is not what the chunk asks for
    public Optional<Page> next() throws InvalidParquetException, E {
        while (valuesLeft > 0) {
            pages++;
            PageHeader header = header();
            requireSizes(header);
            long body = position;
            position += header.compressed();
            if (header.type() != Type.INDEX) {
                return Optional.of(page(header, body));
            }
        }
        if (chunk.values() > 0 && position != end()) {
            throw new InvalidParquetException(
                    "chunk must end with its last page but goes on for %d bytes".formatted(end() - position));
        }
        return Optional.empty();
    }

    private PageHeader header() throws InvalidParquetException, E {
        long left = end() - position;
        if (left <= 0) {
            throw new InvalidParquetException("chunk must hold %d values more but ends".formatted(valuesLeft));
        }
        int most = (int) Math.min(left, MAX_HEADER_BYTES);
        int some = Math.min(most, USUAL_HEADER_BYTES);
        try {
            return header(some);
        } catch (InvalidParquetException e) {
            if (some == most) {
                throw e;
            }
            return header(most);
        }
    }

    private PageHeader header(int length) throws InvalidParquetException, E {
        int from = source.window().at(position, length);
        CompactReader in = source.headers().begin(source.window().bytes(), from, from + length);
        PageHeader header = PageHeader.read(in);
        position += in.position() - from;
        return header;
    }

    private void requireSizes(PageHeader header) throws InvalidParquetException {
        int most = source.limits().pageBytes();
        int size = Math.max(header.compressed(), header.uncompressed());
        if (size > most) {
            throw new InvalidParquetException("page must be at most %d bytes but was %d".formatted(most, size));
        }
        if (header.compressed() > end() - position) {
            throw new InvalidParquetException("page must lie inside its chunk but reaches %d bytes beyond it"
                    .formatted(header.compressed() - (end() - position)));
        }
    }

    private Page page(PageHeader header, long body) throws InvalidParquetException, E {
        int from = source.window().at(body, header.compressed());
        Slice raw = new Slice(source.window().bytes(), from, from + header.compressed());
        requireChecksum(header, raw);
        source.budget().spend(header.uncompressed());
        return switch (header.type()) {
            case DICTIONARY -> dictionary(header, raw);
            case DATA, DATA_V2 -> data(header, raw);
            case INDEX -> throw new IllegalStateException("an index page has no values");
        };
    }

    private Page dictionary(PageHeader header, Slice raw) throws InvalidParquetException {
        if (pages > 1) {
            throw new InvalidParquetException("dictionary must be the first page of its chunk");
        }
        Slice values = source.decompressor().expand(chunk.codec(), raw, header.uncompressed(), true);
        return new Page(
                Kind.DICTIONARY,
                header.shape().values(),
                0,
                header.shape().encoding(),
                new Slice(raw.bytes(), 0, 0),
                values);
    }

    private Page data(PageHeader header, Slice raw) throws InvalidParquetException {
        if (header.shape().values() > valuesLeft) {
            throw new InvalidParquetException("page must hold at most the chunk's remaining %d values but holds %d"
                    .formatted(valuesLeft, header.shape().values()));
        }
        valuesLeft -= header.shape().values();
        return DataPages.lay(source.decompressor(), chunk, header, raw);
    }

    private void requireChecksum(PageHeader header, Slice raw) throws InvalidParquetException {
        if (!header.isChecked()) {
            return;
        }
        checksum.reset();
        checksum.update(raw.bytes(), raw.from(), raw.length());
        if ((int) checksum.getValue() != header.checksum()) {
            throw new InvalidParquetException("page must match its checksum but does not");
        }
    }

    private long end() {
        return chunk.start() + chunk.length();
    }
}
