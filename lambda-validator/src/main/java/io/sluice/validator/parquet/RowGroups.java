package io.sluice.validator.parquet;

import java.util.Arrays;
import java.util.List;

/// The row groups of a footer: added up once, then read one at a time, so that a file of a hundred thousand chunks
/// takes no more memory than its footer.
final class RowGroups {

    private static final int FIRST_CAPACITY = 16;

    private final byte[] bytes;
    private final int to;
    private final List<ParquetColumn> columns;
    private final byte[][] paths;
    private final CompactReader again = new CompactReader(FooterParser.PLACE);
    private final long end;
    private int[] positions = new int[FIRST_CAPACITY];
    private int count;
    private long rows;
    private long largest;
    private long dataBytes;

    /// @param bytes what holds the footer
    /// @param to index behind the footer's last byte
    /// @param columns columns of the schema
    /// @param end offset in the file behind the last byte that a chunk may have
    RowGroups(byte[] bytes, int to, List<ParquetColumn> columns, long end) {
        this.bytes = bytes;
        this.to = to;
        this.columns = columns;
        this.paths = RowGroupReader.paths(columns);
        this.end = end;
    }

    /// Adds up the row groups of the list at the reader's position.
    void read(CompactReader in) throws InvalidParquetException {
        RowGroupReader reader = new RowGroupReader(in, columns, paths, end);
        int groups = in.list();
        for (int index = 0; index < groups; index++) {
            in.element();
            add(in.position(), reader);
        }
        in.endList();
    }

    int count() {
        return count;
    }

    /// Rows of all row groups together.
    long rows() {
        return rows;
    }

    /// Rows of the row group that has most of them.
    long largest() {
        return largest;
    }

    /// @param index place of the row group, from 0
    RowGroup at(int index) throws InvalidParquetException {
        again.begin(bytes, positions[index], to);
        return new RowGroupReader(again, columns, paths, end).read();
    }

    private void add(int position, RowGroupReader reader) throws InvalidParquetException {
        reader.parse();
        if (reader.rows() > Long.MAX_VALUE - rows) {
            throw new InvalidParquetException("row groups must hold a countable number of rows");
        }
        dataBytes += reader.bytes();
        // Chunks that lie over each other would let a small file hold many times its size.
        if (dataBytes > end) {
            throw new InvalidParquetException(
                    "chunks must fit the %d bytes before the footer but take %d".formatted(end, dataBytes));
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
        }
        positions[count++] = position;
        rows += reader.rows();
        largest = Math.max(largest, reader.rows());
    }
}
