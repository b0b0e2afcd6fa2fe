package io.sluice.replication.mapping;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.PostgresTypes;
import io.sluice.contract.type.ColumnType;
import io.sluice.replication.mapping.MappingRule.ChangeDataType;
import io.sluice.replication.mapping.MappingRule.DataType;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the columns whose contract asks for another type than DMS would write by itself.
///
/// @param options settings of the endpoints, on which DMS's own choice depends
record TypeChanges(EndpointOptions options) {

    /// Room for any number that is written as text.
    private static final int TEXT_LENGTH = 4_000;

    /// @throws IllegalArgumentException if DMS cannot write what the contract asks for
    Stream<MappingRule> of(TableContract contract) {
        return contract.columns().stream().flatMap(column -> change(contract, column).stream());
    }

    private Optional<MappingRule> change(TableContract contract, Column column) {
        // A contract written by hand names no source type; then there is nothing to differ from.
        Optional<DmsColumn> natural =
                column.source().map(source -> PostgresTypes.of(source.type(), PostgresTypes.Kind.BASE));
        boolean differs = natural.filter(origin -> !origin.columnType(options).equals(column.type()))
                .isPresent();
        if (!differs) {
            return Optional.empty();
        }
        refuseImpossible(contract, column, natural.get());
        return Optional.of(
                new ChangeDataType(ObjectLocator.column(contract.id(), column.name()), dataType(column.type())));
    }

    private void refuseImpossible(TableContract contract, Column column, DmsColumn natural) {
        boolean otherUnit =
                column.type() instanceof ColumnType.Timestamp timestamp && timestamp.unit() != options.timestampUnit();
        if (natural.type().isLob() || otherUnit) {
            throw new IllegalArgumentException(
                    "type of column '%s' in contract '%s' must be %s, because DMS cannot change it, but was %s"
                            .formatted(
                                    column.name(),
                                    contract.id().qualifiedName(),
                                    natural.columnType(options),
                                    column.type()));
        }
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
