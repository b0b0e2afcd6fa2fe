package io.sluice.local.dms.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.contract.dms.DmsType;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.source.TextRow;
import io.sluice.local.dms.value.Converter;
import io.sluice.local.dms.value.ValueSink;
import java.util.function.Function;

/// Writes one column of a row.
@FunctionalInterface
interface Cell {

    void write(FileRow row, ValueSink sink);

    static Cell operation() {
        return text(row -> row.operation().letter());
    }

    static Cell timestamp() {
        return text(FileRow::timestamp);
    }

    static Cell data(int index, Converter converter) {
        return (row, sink) -> write(row.values(), index, converter, sink);
    }

    static Cell beforeImage(int index, Converter converter) {
        return (row, sink) -> write(row.before(), index, converter, sink);
    }

    static Cell added(TargetColumn.Added column, EndpointOptions options) {
        return switch (column.header()) {
            case STREAM_POSITION -> text(FileRow::position);
            case CHANGE_SEQUENCE -> text(FileRow::sequence);
            case OPERATION -> text(row -> row.operation().word());
            case USER -> text(row -> "".getBytes(UTF_8));
            case TIMESTAMP, COMMIT_TIMESTAMP ->
                column.type().type() == DmsType.DATETIME ? time(options.timestampUnit()) : text(FileRow::timestamp);
        };
    }

    private static Cell time(TimestampUnit unit) {
        return (row, sink) ->
                sink.int64(unit == TimestampUnit.MICROS ? row.micros() : Math.floorDiv(row.micros(), 1_000L));
    }

    private static Cell text(Function<FileRow, byte[]> value) {
        return (row, sink) -> {
            byte[] bytes = value.apply(row);
            sink.bytes(bytes, 0, bytes.length);
        };
    }

    private static void write(TextRow values, int index, Converter converter, ValueSink sink) {
        if (values.has(index)) {
            converter.convert(values.holder(index), values.offset(index), values.length(index), sink);
        }
    }
}
