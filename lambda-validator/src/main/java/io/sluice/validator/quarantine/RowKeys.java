package io.sluice.validator.quarantine;

import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.RowValues;
import io.sluice.validator.scan.ValueReader;
import java.util.List;
import java.util.Optional;

/// Tells the key of each row of a file in turn, and the key it had before the change.
final class RowKeys implements RowValues {

    /// Most rows of a row group: 34 bytes each. DMS writes ten thousand.
    static final int MAX_GROUP_ROWS = 1 << 19;

    private final List<ParquetColumn> columns;
    private final List<String> names;
    private final List<String> earlierNames;
    private final List<Optional<KeyValue>> hashes;
    private final GroupKeys keys;
    private final GroupKeys earlier;
    private final Listener listener;
    private long firstRow;
    private int rows;

    private RowKeys(List<ParquetColumn> columns, List<String> names, String prefix, Listener listener) {
        this.columns = columns;
        this.names = names;
        this.earlierNames = names.stream().map(name -> prefix + name).toList();
        this.hashes = columns.stream().map(this::hash).toList();
        this.keys = new GroupKeys(names.size());
        this.earlier = new GroupKeys(names.size());
        this.listener = listener;
    }

    /// Reads the key columns of a file and nothing else.
    static <E extends Exception> void read(
            ParquetFile<E> file, FileLayout layout, TableContract contract, Listener listener)
            throws InvalidParquetException, E {
        for (int group = 0; group < file.footer().rowGroups(); group++) {
            if (file.rowGroup(group).rows() > MAX_GROUP_ROWS) {
                throw new InvalidParquetException("row group must have at most %d rows to set some aside but has %d"
                        .formatted(MAX_GROUP_ROWS, file.rowGroup(group).rows()));
            }
        }
        List<ParquetColumn> columns = file.footer().columns();
        RowKeys keys = new RowKeys(columns, contract.primaryKey(), layout.beforeImagePrefix(), listener);
        ValueReader.read(file, column -> keys.place(column) >= 0, keys);
    }

    @Override
    public void begin(long first, int count) {
        firstRow = first;
        rows = count;
        keys.begin(count);
        earlier.begin(count);
    }

    @Override
    public void value(int column, long row, byte[] bytes, int from, int length) {
        KeyHash hash = hashes.get(column).orElseThrow().hash(bytes, from, length);
        boolean isKey = names.contains(columns.get(column).name());
        (isKey ? keys : earlier).add((int) (row - firstRow), hash);
    }

    @Override
    public void end() {
        for (int row = 0; row < rows; row++) {
            listener.row(firstRow + row, keys.of(row), earlier.of(row));
        }
    }

    private Optional<KeyValue> hash(ParquetColumn column) {
        int place = place(column);
        return place < 0
                ? Optional.empty()
                : Optional.of(new KeyValue(column.type().type(), place));
    }

    private int place(ParquetColumn column) {
        int place = names.indexOf(column.name());
        return place < 0 ? earlierNames.indexOf(column.name()) : place;
    }

    /// Is told the rows in the order of the file.
    interface Listener {

        /// @param key the row's key, empty where a part of it is NULL
        /// @param earlier its key from before the change, empty where the row has none
        void row(long row, Optional<KeyHash> key, Optional<KeyHash> earlier);
    }
}
