package io.sluice.replication.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.config.SourceDatabase;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.type.ColumnType;
import io.sluice.replication.mapping.MappingRule.ChangeDataType;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the columns whose contract asks for another type than DMS would write by itself.
///
/// @param source engine and endpoint settings, on which DMS's own choice depends
record TypeChanges(SourceDatabase source) {

    /// Room for any number that is written as text.
    private static final int TEXT_LENGTH = 4_000;

    TypeChanges {
        requireNonNull(source, "source is null");
    }

    /// The rules that make DMS write what the contract asks for.
    Stream<MappingRule> of(TableContract contract) {
        return contract.columns().stream()
                .filter(this::differs)
                .map(column -> new ChangeDataType(
                        ObjectLocator.column(contract.id(), column.name()), dataType(column.type())));
    }

    /// A sentence for each column whose contract asks for what DMS cannot write.
    Stream<String> problems(TableContract contract) {
        return contract.columns().stream()
                .filter(this::differs)
                .filter(this::isImpossible)
                .map(column ->
                        "type of column '%s' in contract '%s' must be %s, because DMS cannot change it, but was %s"
                                .formatted(
                                        column.name(),
                                        contract.id().qualifiedName(),
                                        natural(column).orElseThrow().columnType(source.options()),
                                        column.type()));
    }

    /// Whether DMS would write another type by itself.
    boolean differs(Column column) {
        return natural(column)
                .filter(origin -> !origin.columnType(source.options()).equals(column.type()))
                .isPresent();
    }

    private boolean isImpossible(Column column) {
        boolean otherUnit = column.type() instanceof ColumnType.Timestamp timestamp
                && timestamp.unit() != source.options().timestampUnit();
        return otherUnit || natural(column).orElseThrow().type().isLob();
    }

    /// A contract written by hand names no source type; then there is nothing to differ from.
    private Optional<DmsColumn> natural(Column column) {
        return column.source()
                .map(origin -> source.engine()
                        .translate(origin.type(), source.options())
                        .column());
    }

    private static DataType dataType(ColumnType type) {
        return switch (type) {
            case ColumnType.Int number ->
                DataType.plain((number.signed() ? "int" : "uint") + number.bits() / Byte.SIZE);
            case ColumnType.Float32 number -> DataType.plain("real4");
            case ColumnType.Float64 number -> DataType.plain("real8");
            case ColumnType.Decimal number -> DataType.numeric(number.precision(), number.scale());
            case ColumnType.Text text -> DataType.string(TEXT_LENGTH);
            case ColumnType.Bytes bytes -> DataType.plain("bytes");
            case ColumnType.Date date -> DataType.plain("date");
            case ColumnType.Time time -> DataType.plain("time");
            case ColumnType.Timestamp timestamp -> DataType.plain("datetime");
            case ColumnType.Bool bool -> DataType.plain("boolean");
        };
    }
}
