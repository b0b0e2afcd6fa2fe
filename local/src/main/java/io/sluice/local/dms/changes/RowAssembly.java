package io.sluice.local.dms.changes;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.source.ChangeHandler.Known;
import io.sluice.local.dms.source.LoggedTable;
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

    private final boolean[] needed;
    private final boolean[] identity;
    private final List<Integer> key;
    private final boolean keyless;

    RowAssembly(TargetTable target, LoggedTable logged, RowLookup lookup) {
        this.source = target.source();
        this.lookup = lookup;
        int size = source.columns().size();
        this.needed = new boolean[size];
        this.identity = new boolean[size];
        for (int index = 0; index < size; index++) {
            identity[index] = logged.columns().get(index).role() == Role.IDENTITY;
        }
        for (TargetColumn column : target.columns()) {
            if (column instanceof TargetColumn.Data data) {
                needed[data.sourceIndex()] = true;
            }
        }
        this.keyless = !source.hasKey() && source.identity() != SourceTable.Identity.KEY;
        this.key = key();
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
            row.values().copyOf(before);
        } else {
            row.values().copyOf(after);
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
            image.copyOf(before);
            return;
        }
        image.copyOf(after);
        for (int index = 0; index < identity.length; index++) {
            if (!identity[index]) {
                image.set(index, NOTHING, 0, TextRow.NULL);
            }
        }
    }

    private static void keepUnchanged(TextRow values, TextRow before) {
        for (int index = 0; index < values.size(); index++) {
            if (values.length(index) == TextRow.UNCHANGED && before.has(index)) {
                values.set(index, before.holder(index), before.offset(index), before.length(index));
            }
        }
    }

    private void lookUp(TextRow values) {
        List<Integer> missing = List.of();
        for (int index = 0; index < needed.length; index++) {
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
        for (int index = 0; index < needed.length; index++) {
            if (source.columns().get(index).type().type().isLob()) {
                values.set(index, NOTHING, 0, TextRow.NULL);
            }
        }
    }
}
