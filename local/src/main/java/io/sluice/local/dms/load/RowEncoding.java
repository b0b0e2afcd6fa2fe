package io.sluice.local.dms.load;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.parquet.Notices;
import io.sluice.local.dms.parquet.RowFormat;
import io.sluice.local.dms.parquet.RowGroup;
import io.sluice.local.dms.settings.TargetSettings.LoadTimestamp;
import io.sluice.local.dms.source.CopyRow;
import io.sluice.local.dms.value.TimestampText;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Encodes rows of one table's full load; several threads may do so at once.
final class RowEncoding {

    private final TargetTable table;
    private final FileOutput output;
    private final Instant taskStart;
    private final Set<String> variedColumns;
    private final Notices notices;

    /// @param variedColumns columns for which no dictionary is tried
    RowEncoding(TargetTable table, FileOutput output, Instant taskStart, Set<String> variedColumns) {
        this.table = table;
        this.output = output;
        this.taskStart = taskStart;
        this.variedColumns = Set.copyOf(variedColumns);
        this.notices = new Notices(table.source().name(), output.listener());
    }

    /// @param lines rows as `COPY` gives them; their bytes are changed
    RowGroup encode(List<byte[]> lines) {
        RowFormat format = RowFormat.of(table, output.settings(), WrittenFile.Kind.FULL_LOAD)
                .withoutDictionary(variedColumns);
        FileRow row = new FileRow();
        row.operation(Operation.INSERT);
        time(row, taskStart);
        boolean rowTime = output.settings().layout().loadTimestamp() == LoadTimestamp.ROW_TRANSFER;
        try (RowGroup group = new RowGroup(format, output.settings().parquet(), notices)) {
            for (byte[] line : lines) {
                CopyRow.split(line, row.values());
                if (rowTime) {
                    time(row, Instant.now());
                }
                group.write(row);
            }
            return group;
        }
    }

    private static void time(FileRow row, Instant instant) {
        long micros = TimestampText.micros(instant);
        row.time(TimestampText.of(micros), micros);
    }
}
