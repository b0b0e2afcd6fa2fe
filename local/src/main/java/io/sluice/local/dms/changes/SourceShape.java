package io.sluice.local.dms.changes;

import io.sluice.local.dms.source.LoggedTable;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.dms.source.SourceTypes;
import io.sluice.local.dms.source.SourceTypes.SourceType;
import java.util.ArrayList;
import java.util.List;

/// The columns of a table as a change shows them.
final class SourceShape {

    private SourceShape() {}

    static List<SourceColumn> columns(LoggedTable logged, SourceTypes types) {
        List<SourceColumn> columns = new ArrayList<>();
        for (LoggedTable.LoggedColumn column : logged.columns()) {
            SourceType type = types.of(column.typeNumber(), column.modifier());
            columns.add(new SourceColumn(column.name(), type.declared(), type.type()));
        }
        return columns;
    }
}
