package io.sluice.validator.quarantine;

import io.sluice.validator.move.Upload;
import io.sluice.validator.parquet.Codec;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.BadRows.BadRow;
import io.sluice.validator.scan.ValueReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;

/// A process of its own that takes a file apart and keeps neither part.
final class SplitProbe {

    private SplitProbe() {}

    /// @param arguments the file
    public static void main(String[] arguments) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(arguments[0], "r")) {
            ParquetFile<IOException> file = ParquetFile.open(bytes.length(), (from, into, at, length) -> {
                bytes.seek(from);
                bytes.readFully(into, at, length);
            });
            PartOutput lake = new PartOutput(new Nowhere());
            List<BadRow> aside = List.of(new BadRow(1, "why"));
            SplitRows rows = new SplitRows(
                    file.footer().columns(), aside, Codec.UNCOMPRESSED, lake, new PartOutput(new Nowhere()));
            ValueReader.read(file, column -> true, rows);
            rows.finish();
            System.out.println(lake.position() >> 20);
        }
    }

    private record Nowhere() implements Upload {

        @Override
        public void write(byte[] bytes, int from, int length) {}

        @Override
        public void complete() {}

        @Override
        public void abort() {}
    }
}
