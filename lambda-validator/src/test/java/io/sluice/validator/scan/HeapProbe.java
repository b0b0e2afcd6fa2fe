package io.sluice.validator.scan;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnType;
import io.sluice.validator.parquet.ParquetFile;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A process of its own that judges a file of one column and prints what it finds.
final class HeapProbe {

    private HeapProbe() {}

    /// @param arguments the file, `text` or `number`, columns of the key
    public static void main(String[] arguments) throws Exception {
        ColumnType type = arguments[1].equals("text") ? new ColumnType.Text() : new ColumnType.Int(64, true);
        TableContract contract = new TableContract(
                new TableId("shop", "public", "orders"),
                1,
                List.of(new Column("id", type, true, Optional.empty(), Map.of())),
                List.of("id"),
                Map.of());
        try (RandomAccessFile bytes = new RandomAccessFile(arguments[0], "r")) {
            ParquetFile<java.io.IOException> file = ParquetFile.open(bytes.length(), (from, into, at, length) -> {
                bytes.seek(from);
                bytes.readFully(into, at, length);
            });
            new RowScan(FileLayout.standard(), OptionalInt.empty())
                    .scan(file, contract, Kind.FULL_LOAD)
                    .findings()
                    .forEach(System.out::println);
        }
        System.out.println("judged");
    }
}
