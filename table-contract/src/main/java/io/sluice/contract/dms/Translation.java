package io.sluice.contract.dms;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Loss.CutAtLobLimit;
import io.sluice.contract.dms.Loss.FractionCut;
import io.sluice.contract.type.TimestampUnit;
import java.util.ArrayList;
import java.util.List;

/// What becomes of one source type on its way into a file.
///
/// @param column the column as DMS carries it
/// @param losses what values of the type can lose, nothing for most types
public record Translation(DmsColumn column, List<Loss> losses) {

    private static final int MILLIS_DIGITS = 3;
    private static final int MICROS_DIGITS = 6;

    public Translation {
        requireNonNull(column, "column is null");
        losses = List.copyOf(losses);
    }

    /// A translation that loses what is named, and the end of long values if DMS handles the type as a LOB.
    static Translation of(DmsColumn column, Loss... losses) {
        List<Loss> all = new ArrayList<>(List.of(losses));
        if (column.type().isLob()) {
            all.add(new CutAtLobLimit());
        }
        return new Translation(column, all);
    }

    /// The same with one more loss.
    Translation and(Loss loss) {
        List<Loss> all = new ArrayList<>(losses);
        all.add(loss);
        return new Translation(column, all);
    }

    static Translation of(DmsType type, Loss... losses) {
        return of(DmsColumn.of(type), losses);
    }

    /// A timestamp or a time of day.
    ///
    /// @param digits digits of the second that the source keeps
    static Translation time(DmsType type, int digits, EndpointOptions options) {
        boolean micros = type == DmsType.DATETIME && options.timestampUnit() == TimestampUnit.MICROS;
        int kept = micros ? MICROS_DIGITS : MILLIS_DIGITS;
        return digits > kept ? of(type, new FractionCut(digits, kept)) : of(type);
    }
}
