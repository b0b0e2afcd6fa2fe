package io.sluice.validator.check;

import io.sluice.contract.check.TablePolicy.Widening;
import io.sluice.contract.type.ColumnType;
import java.util.List;
import java.util.stream.IntStream;

/// The types of which every value is one of a wider type too.
final class Narrower {

    private Narrower() {}

    /// @param widening how the source widened its type
    /// @param wide the type it has now
    static List<ColumnType> types(Widening widening, ColumnType wide) {
        return switch (widening) {
            case INTEGER ->
                wide instanceof ColumnType.Int(int bits, boolean signed)
                        ? List.of(8, 16, 32).stream()
                                .filter(fewer -> fewer < bits)
                                .<ColumnType>map(fewer -> new ColumnType.Int(fewer, signed))
                                .toList()
                        : List.of();
            case FLOAT -> wide instanceof ColumnType.Float64 ? List.of(new ColumnType.Float32()) : List.of();
            case DECIMAL ->
                wide instanceof ColumnType.Decimal(int precision, int scale)
                        ? IntStream.range(Math.max(1, scale), precision)
                                .<ColumnType>mapToObj(fewer -> new ColumnType.Decimal(fewer, scale))
                                .toList()
                        : List.of();
        };
    }
}
