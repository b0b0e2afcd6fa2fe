package io.sluice.local.dms.load;

import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.source.CopyRow;
import io.sluice.local.dms.source.TextRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The first rows of a table, read to see which columns hardly repeat a value.
///
/// For such a column a dictionary is given up anyway, after its cost was paid.
final class Sample {

    private static final int MAX_ROWS = 2_000;

    private final List<TextRow> rows = new ArrayList<>();

    /// @param lines rows as `COPY` gives them, which stay as they are
    static Sample of(List<byte[]> lines) {
        Sample sample = new Sample();
        for (byte[] line : lines.subList(0, Math.min(MAX_ROWS, lines.size()))) {
            TextRow row = new TextRow();
            CopyRow.split(line.clone(), row);
            sample.rows.add(row);
        }
        return sample;
    }

    /// Names in the file of the columns in which most values are different ones.
    Set<String> variedColumns(TargetTable table) {
        Set<String> names = new HashSet<>();
        for (TargetColumn column : table.columns()) {
            if (column instanceof TargetColumn.Data data && isVaried(data.sourceIndex())) {
                names.add(data.name());
            }
        }
        return names;
    }

    private boolean isVaried(int column) {
        Set<ByteBuffer> values = new HashSet<>();
        int present = 0;
        for (TextRow row : rows) {
            if (row.has(column)) {
                present++;
                values.add(ByteBuffer.wrap(row.holder(column), row.offset(column), row.length(column)));
            }
        }
        return values.size() * 2 > present;
    }
}
