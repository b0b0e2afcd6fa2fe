package io.sluice.local.dms.load;

import static java.util.Objects.requireNonNull;

import io.sluice.local.SqlName;
import io.sluice.local.dms.mapping.RowFilter;
import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.source.SourceColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One table to be loaded.
///
/// @param table the table as it is mapped
/// @param filters which rows; all must let a row through
public record LoadJob(TargetTable table, List<RowFilter> filters) {

    public LoadJob {
        requireNonNull(table, "table is null");
        filters = List.copyOf(filters);
    }

    /// The statement that reads the table. Columns that no file holds are read as NULL, so positions stay.
    public String copyStatement() {
        String where = filters.stream().map(RowFilter::sql).collect(Collectors.joining(" AND "));
        return "COPY (SELECT %s FROM %s%s) TO STDOUT"
                .formatted(columns(), table.source().from(), where.isEmpty() ? "" : " WHERE " + where);
    }

    private String columns() {
        Set<Integer> wanted = new HashSet<>();
        for (TargetColumn column : table.columns()) {
            if (column instanceof TargetColumn.Data data) {
                wanted.add(data.sourceIndex());
            }
        }
        List<SourceColumn> columns = table.source().columns();
        return IntStream.range(0, columns.size())
                .mapToObj(index -> wanted.contains(index)
                        ? SqlName.quoted(columns.get(index).name())
                        : "NULL")
                .collect(Collectors.joining(", "));
    }
}
