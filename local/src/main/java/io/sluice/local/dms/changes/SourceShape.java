package io.sluice.local.dms.changes;

import io.sluice.local.dms.source.LoggedTable;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.dms.source.SourceColumn.Logging;
import io.sluice.local.dms.source.SourceTable;
import io.sluice.local.dms.source.SourceTypes;
import io.sluice.local.dms.source.SourceTypes.SourceType;
import java.util.ArrayList;
import java.util.List;

/// The columns of a table as a change shows them.
final class SourceShape {

    private SourceShape() {}

    /// The log's columns in the log's order; generated ones, which the log leaves out, keep their place.
    static List<SourceColumn> columns(SourceTable before, LoggedTable logged, SourceTypes types) {
        List<SourceColumn> columns = new ArrayList<>();
        for (LoggedTable.LoggedColumn column : logged.columns()) {
            SourceType type = types.of(column.typeNumber(), column.modifier());
            columns.add(new SourceColumn(column.name(), type.declared(), type.type(), Logging.LOGGED));
        }
        for (int place = 0; place < before.columns().size(); place++) {
            SourceColumn column = before.columns().get(place);
            boolean logs = columns.stream().anyMatch(other -> other.name().equals(column.name()));
            if (column.logging() == Logging.COMPUTED && !logs) {
                columns.add(Math.min(place, columns.size()), column);
            }
        }
        return columns;
    }
}
