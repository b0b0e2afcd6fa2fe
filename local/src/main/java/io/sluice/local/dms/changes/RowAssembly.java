package io.sluice.local.dms.changes;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.source.ChangeHandler.Known;
import io.sluice.local.dms.source.LoggedTable;
import io.sluice.local.dms.source.LoggedTable.LoggedColumn;
import io.sluice.local.dms.source.LoggedTable.Role;
import io.sluice.local.dms.source.RowLookup;
import io.sluice.local.dms.source.SourceTable;
import io.sluice.local.dms.source.TextRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Turns what the log says of a change into the row that DMS writes, for one shape of a table.
final class RowAssembly {

    private static final byte[] NOTHING = {};

    private final SourceTable source;
    private final RowLookup lookup;

    /// Position in the log's row for each column of the source, -1 for a column the log does not have.
    private final int[] places;

    private final boolean[] needed;
    private final boolean[] identity;
    private final List<Integer> key;
    private final boolean keyless;

    RowAssembly(TargetTable target, LoggedTable logged, RowLookup lookup) {
        this.source = target.source();
        this.lookup = lookup;
        int size = source.columns().size();
        this.places = new int[size];
        this.needed = new boolean[size];
        this.identity = new boolean[size];
        for (int index = 0; index < size; index++) {
            places[index] = place(logged, source.columns().get(index).name());
            identity[index] =
                    places[index] >= 0 && logged.columns().get(places[index]).role() == Role.IDENTITY;
        }
        for (TargetColumn column : target.columns()) {
            if (column instanceof TargetColumn.Data data) {
                needed[data.sourceIndex()] = true;
            }
        }
        this.keyless = !source.hasKey() && source.identity() != SourceTable.Identity.KEY;
        this.key = key();
    }

    private static int place(LoggedTable logged, String name) {
        List<LoggedColumn> columns = logged.columns();
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).name().equals(name)) {
                return place;
            }
        }
        return -1;
    }

    private List<Integer> key() {
        Set<Integer> columns = new HashSet<>();
        for (int index = 0; index < identity.length; index++) {
            boolean inKey = source.hasKey()
                    ? source.primaryKey().contains(source.columns().get(index).name())
                    : identity[index] && !keyless;
            if (inKey) {
                columns.add(index);
            }
        }
        return List.copyOf(columns);
    }

    /// Fills values and before image of the row.
    void assemble(FileRow row, Operation operation, TextRow after, TextRow before, Known known) {
        row.operation(operation);
        fillBefore(row.before(), operation, after, before, known);
        if (operation == Operation.DELETE) {
            arrange(before, row.values());
        } else {
            arrange(after, row.values());
            if (known == Known.ALL) {
                keepUnchanged(row.values(), before);
            }
            lookUp(row.values());
        }
        if (keyless) {
            blankLobs(row.values());
        }
    }

    private void fillBefore(TextRow image, Operation operation, TextRow after, TextRow before, Known known) {
        image.clear();
        if (operation == Operation.INSERT) {
            return;
        }
        if (known != Known.NOTHING) {
            arrange(before, image);
            return;
        }
        arrange(after, image);
        for (int index = 0; index < identity.length; index++) {
            if (!identity[index]) {
                image.set(index, NOTHING, 0, TextRow.NULL);
            }
        }
    }

    /// Copies the log's values to the positions of the source's columns.
    private void arrange(TextRow from, TextRow to) {
        to.clear();
        for (int place : places) {
            if (place < 0) {
                to.add(NOTHING, 0, TextRow.UNCHANGED);
            } else {
                to.add(from.holder(place), from.offset(place), from.length(place));
            }
        }
    }

    private void keepUnchanged(TextRow values, TextRow before) {
        for (int index = 0; index < places.length; index++) {
            int place = places[index];
            if (values.length(index) == TextRow.UNCHANGED && place >= 0 && before.length(place) >= 0) {
                values.set(index, before.holder(place), before.offset(place), before.length(place));
            }
        }
    }

    private void lookUp(TextRow values) {
        List<Integer> missing = List.of();
        for (int index = 0; index < places.length; index++) {
            if (needed[index] && values.length(index) == TextRow.UNCHANGED) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(index);
            }
        }
        if (!missing.isEmpty()) {
            lookup.fill(source, key, missing, values);
        }
    }

    private void blankLobs(TextRow values) {
        for (int index = 0; index < places.length; index++) {
            if (source.columns().get(index).type().type().isLob()) {
                values.set(index, NOTHING, 0, TextRow.NULL);
            }
        }
    }
}
