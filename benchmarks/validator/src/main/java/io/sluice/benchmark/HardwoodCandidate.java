package io.sluice.benchmark;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.LogicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// hardwood by its column readers, with one thread for decoding and one context for all files.
final class HardwoodCandidate implements Candidate {

    private final HardwoodContext context = HardwoodContext.create(1);
    private final Map<String, Asked> asked = Asked.all();

    @Override
    public long footer(Path file) throws Exception {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file), context)) {
            return reader.getFileSchema().getColumnCount() == asked.size()
                    ? reader.getFileMetaData().numRows()
                    : -1;
        }
    }

    @Override
    public Map<String, Long> scan(Path file) throws Exception {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file), context);
                ColumnReaders columns = reader.columnReaders(ColumnProjection.all())) {
            List<Column> all = new ArrayList<>();
            for (int index = 0; index < columns.getColumnCount(); index++) {
                all.add(new Column(columns.getColumnReader(index), asked));
            }
            while (columns.nextBatch()) {
                all.forEach(column -> column.batch(columns.getRecordCount()));
            }
            Map<String, Long> broken = new TreeMap<>();
            all.forEach(column -> column.tell(broken));
            return broken;
        }
    }

    /// One column and what of it breaks its rules.
    private static final class Column {

        private final ColumnReader reader;
        private final String name;
        private final Tests.OfLong longs;
        private final Tests.OfDouble doubles;
        private final Tests.OfBytes bytes;
        private long nulls;
        private long values;

        Column(ColumnReader reader, Map<String, Asked> asked) {
            this.reader = reader;
            ColumnSchema schema = reader.getColumnSchema();
            this.name = schema.name();
            int scale = schema.logicalType() instanceof LogicalType.DecimalType decimal ? decimal.scale() : 0;
            switch (schema.type()) {
                case INT32, INT64 -> {
                    longs = Tests.ofLong(asked.get(name), scale);
                    doubles = value -> true;
                    bytes = (array, from, length) -> true;
                }
                case FLOAT, DOUBLE -> {
                    longs = value -> true;
                    doubles = Tests.ofDouble(asked.get(name));
                    bytes = (array, from, length) -> true;
                }
                default -> {
                    longs = value -> true;
                    doubles = value -> true;
                    bytes = Tests.ofBytes(asked.get(name), scale);
                }
            }
        }

        void batch(int rows) {
            Validity validity = reader.getLeafValidity();
            nulls += validity.hasNulls() ? validity.nullCount(rows) : 0;
            switch (reader.getColumnSchema().type()) {
                case INT32 -> {
                    int[] ints = reader.getInts();
                    for (int row = 0; row < rows; row++) {
                        values += validity.isNotNull(row) && !longs.holds(ints[row]) ? 1 : 0;
                    }
                }
                case INT64 -> {
                    long[] numbers = reader.getLongs();
                    for (int row = 0; row < rows; row++) {
                        values += validity.isNotNull(row) && !longs.holds(numbers[row]) ? 1 : 0;
                    }
                }
                case FLOAT -> {
                    float[] floats = reader.getFloats();
                    for (int row = 0; row < rows; row++) {
                        values += validity.isNotNull(row) && !doubles.holds(floats[row]) ? 1 : 0;
                    }
                }
                case DOUBLE -> {
                    double[] numbers = reader.getDoubles();
                    for (int row = 0; row < rows; row++) {
                        values += validity.isNotNull(row) && !doubles.holds(numbers[row]) ? 1 : 0;
                    }
                }
                case BOOLEAN -> reader.getBooleans();
                default -> binaries(rows, validity);
            }
        }

        void tell(Map<String, Long> broken) {
            if (nulls > 0 && !name.equals(Asked.NULLABLE)) {
                broken.put(name + " null", nulls);
            }
            if (values > 0) {
                broken.put(name + " value", values);
            }
        }

        private void binaries(int rows, Validity validity) {
            byte[] all = reader.getBinaryValues();
            int[] offsets = reader.getBinaryOffsets();
            for (int row = 0; row < rows; row++) {
                boolean holds = !validity.isNotNull(row)
                        || bytes.holds(all, offsets[row], offsets[row + 1] - offsets[row]);
                values += holds ? 0 : 1;
            }
        }
    }
}
