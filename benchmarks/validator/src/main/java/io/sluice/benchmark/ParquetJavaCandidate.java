package io.sluice.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;

/// parquet-java by its column interface, which makes no records.
final class ParquetJavaCandidate implements Candidate {

    private final Map<String, Asked> asked = Asked.all();

    @Override
    public long footer(Path file) throws Exception {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return reader.getFooter().getFileMetaData().getSchema().getFieldCount() == asked.size()
                    ? reader.getRecordCount()
                    : -1;
        }
    }

    @Override
    public Map<String, Long> scan(Path file) throws Exception {
        Map<String, Long> broken = new TreeMap<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            String writer = reader.getFooter().getFileMetaData().getCreatedBy();
            PageReadStore group = reader.readNextRowGroup();
            while (group != null) {
                ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                        group, new GroupRecordConverter(schema).getRootConverter(), schema, writer);
                for (ColumnDescriptor column : schema.getColumns()) {
                    scan(column, store.getColumnReader(column), group.getRowCount(), broken);
                }
                group = reader.readNextRowGroup();
            }
        }
        return broken;
    }

    private void scan(ColumnDescriptor column, ColumnReader reader, long rows, Map<String, Long> broken) {
        String name = column.getPath()[0];
        int scale = column.getPrimitiveType().getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                ? decimal.getScale()
                : 0;
        long nulls = 0;
        long values = 0;
        int present = column.getMaxDefinitionLevel();
        Value test = value(column, asked.get(name), scale);
        for (long row = 0; row < rows; row++) {
            if (reader.getCurrentDefinitionLevel() == present) {
                values += test.holds(reader) ? 0 : 1;
            } else {
                nulls++;
            }
            reader.consume();
        }
        if (nulls > 0 && !name.equals(Asked.NULLABLE)) {
            broken.merge(name + " null", nulls, Long::sum);
        }
        if (values > 0) {
            broken.merge(name + " value", values, Long::sum);
        }
    }

    private static Value value(ColumnDescriptor column, Asked asked, int scale) {
        return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> {
                Tests.OfLong test = Tests.ofLong(asked, scale);
                yield reader -> test.holds(reader.getInteger());
            }
            case INT64 -> {
                Tests.OfLong test = Tests.ofLong(asked, scale);
                yield reader -> test.holds(reader.getLong());
            }
            case FLOAT -> {
                Tests.OfDouble test = Tests.ofDouble(asked);
                yield reader -> test.holds(reader.getFloat());
            }
            case DOUBLE -> {
                Tests.OfDouble test = Tests.ofDouble(asked);
                yield reader -> test.holds(reader.getDouble());
            }
            case BOOLEAN -> reader -> reader.getBoolean() || true;
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> {
                Tests.OfBytes test = Tests.ofBytes(asked, scale);
                yield reader -> {
                    Binary binary = reader.getBinary();
                    return test.holds(binary.getBytesUnsafe(), 0, binary.length());
                };
            }
        };
    }

    /// Tests the reader's current value.
    private interface Value {

        boolean holds(ColumnReader reader);
    }
}
