package io.sluice.local.dms.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/// Feeds rows to Parquet's columns.
final class RowSupport extends WriteSupport<FileRow> {

    private final MessageType schema;
    private final String[] names;
    private final Cell[] cells;
    private final Notices notices;
    private RecordConsumer consumer;
    private FieldSink sink;

    RowSupport(RowFormat format, Notices notices) {
        this.schema = format.schema();
        this.names = schema.getFields().stream().map(field -> field.getName()).toArray(String[]::new);
        this.cells = format.cells();
        this.notices = notices;
    }

    // Deprecated, but abstract all the same.
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
        sink = new FieldSink(recordConsumer, notices);
    }

    @Override
    public void write(FileRow row) {
        consumer.startMessage();
        for (int index = 0; index < cells.length; index++) {
            sink.begin(names[index], index);
            cells[index].write(row, sink);
        }
        consumer.endMessage();
    }
}
