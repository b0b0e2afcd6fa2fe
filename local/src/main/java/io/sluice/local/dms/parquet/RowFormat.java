package io.sluice.local.dms.parquet;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.ParquetType;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.settings.TargetSettings;
import io.sluice.local.dms.settings.TargetSettings.Operations;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.dms.value.Converter;
import io.sluice.local.dms.value.Converters;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/// The columns of a table's files in file order, and how each is filled from a row.
///
/// `[Op, timestamp, source columns, added columns, before images]`; the first two are required, all others are not,
/// as in a file that DMS wrote.
public final class RowFormat {

    /// What DMS calls the root of the schema.
    private static final String ROOT = "schema";

    private static final String OPERATION = "Op";

    private final List<Type> fields = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    private RowFormat() {}

    /// @param table table as it is mapped
    /// @param settings settings of the endpoint
    /// @param kind half of the task whose files are written
    public static RowFormat of(TargetTable table, TargetSettings settings, WrittenFile.Kind kind) {
        RowFormat format = new RowFormat();
        ParquetType text = new ColumnType.Text().parquet();
        TargetSettings.Layout layout = settings.layout();
        if (kind == WrittenFile.Kind.CHANGES || layout.operations() == Operations.ON_ALL_ROWS) {
            format.add(Schemas.field(OPERATION, text, Repetition.REQUIRED), Cell.operation());
        }
        if (!layout.timestampColumn().isEmpty()) {
            format.add(Schemas.field(layout.timestampColumn(), text, Repetition.REQUIRED), Cell.timestamp());
        }
        for (TargetColumn column : table.columns()) {
            ParquetType type = column.type().columnType(settings.types()).parquet();
            format.add(Schemas.field(column.name(), type, Repetition.OPTIONAL), cell(column, table, settings.types()));
        }
        return format;
    }

    MessageType schema() {
        return new MessageType(ROOT, fields);
    }

    Cell[] cells() {
        return cells.toArray(Cell[]::new);
    }

    private void add(PrimitiveType field, Cell cell) {
        fields.add(field);
        cells.add(cell);
    }

    private static Cell cell(TargetColumn column, TargetTable table, EndpointOptions options) {
        return switch (column) {
            case TargetColumn.Data data ->
                Cell.data(data.sourceIndex(), converter(table, data.sourceIndex(), column, options));
            case TargetColumn.BeforeImage image ->
                Cell.beforeImage(image.sourceIndex(), converter(table, image.sourceIndex(), column, options));
            case TargetColumn.Added added -> Cell.added(added, options);
        };
    }

    private static Converter converter(TargetTable table, int index, TargetColumn column, EndpointOptions options) {
        SourceColumn source = table.source().columns().get(index);
        return new Converters(options, table.lobBytes()).of(source, column.type());
    }
}
