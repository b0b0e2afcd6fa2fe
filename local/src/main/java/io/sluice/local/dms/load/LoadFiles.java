package io.sluice.local.dms.load;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.parquet.JoinedFile;
import io.sluice.local.dms.parquet.RowFormat;
import io.sluice.local.dms.parquet.RowGroup;
import java.util.Optional;
import java.util.UUID;

/// The files of one table's full load, `LOAD00000001` and on. A table without rows has none.
final class LoadFiles {

    private final TargetTable table;
    private final FileOutput output;
    private Optional<JoinedFile> open = Optional.empty();
    private int number;
    private long rows;

    LoadFiles(TargetTable table, FileOutput output) {
        this.table = table;
        this.output = output;
    }

    /// Appends rows, and puts the file if they make it long enough.
    void append(RowGroup group) {
        if (open.isEmpty()) {
            open = Optional.of(new JoinedFile(
                    output.folder().resolve(UUID.randomUUID() + ".parquet"),
                    RowFormat.of(table, output.settings(), WrittenFile.Kind.FULL_LOAD)));
        }
        open.get().append(group);
        rows += group.rows();
        if (open.get().bytes() >= output.settings().batches().loadBytes()) {
            finish();
        }
    }

    long rows() {
        return rows;
    }

    /// Puts the file that is open, if one is.
    void finish() {
        if (open.isEmpty()) {
            return;
        }
        JoinedFile file = open.get();
        open = Optional.empty();
        file.close();
        String key = output.key(table.folder() + "LOAD%08X.parquet".formatted(++number));
        output.put(key, file.path());
        TableName name = table.source().name();
        output.listener().fileWritten(new WrittenFile(name, key, WrittenFile.Kind.FULL_LOAD, file.counts()));
    }
}
