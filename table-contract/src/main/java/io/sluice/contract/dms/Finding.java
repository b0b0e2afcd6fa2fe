package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import java.util.List;
import java.util.stream.Stream;

/// A column of a contract whose values can lose something.
///
/// @param table the table
/// @param column name of the column
/// @param loss what it loses
public record Finding(TableId table, String column, Loss loss) {

    public Finding {
        requireNonNull(table, "table is null");
        requireNonNull(column, "column is null");
        requireNonNull(loss, "loss is null");
    }

    /// Every finding about a contract, by column.
    ///
    /// A column whose contract asks for another type than DMS would choose has its decision about numbers in that
    /// very type. A contract written by hand names no source type, so nothing can be said of its columns.
    public static List<Finding> of(TableContract contract, Engine engine, EndpointOptions options) {
        return contract.columns().stream()
                .flatMap(column -> of(contract.id(), column, engine, options))
                .toList();
    }

    /// One sentence with the way out.
    public String sentence() {
        return "column '%s' of table '%s' %s: %s".formatted(column, table.qualifiedName(), loss.what(), loss.wayOut());
    }

    private static Stream<Finding> of(TableId table, Column column, Engine engine, EndpointOptions options) {
        return column.source().stream().flatMap(source -> {
            Translation translation = engine.translate(source.type(), options);
            boolean natural = translation.column().columnType(options).equals(column.type());
            return translation.losses().stream()
                    .filter(loss -> natural || !isDecidedByType(loss))
                    .map(loss -> new Finding(table, column.name(), loss));
        });
    }

    private static boolean isDecidedByType(Loss loss) {
        return switch (loss) {
            case Loss.DigitsRounded rounded -> true;
            case Loss.MadeApproximate approximate -> true;
            case Loss.WrittenAsText text -> true;
            case Loss.FractionCut cut -> true;
            case Loss.Undocumented undocumented -> true;
            case Loss.CutAtLobLimit cut -> false;
            case Loss.ZoneDropped dropped -> false;
            case Loss.ArrivesNull empty -> false;
            case Loss.NotMigrated absent -> false;
        };
    }
}
