package io.sluice.local.dms.load;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.parquet.FileRow;
import io.sluice.local.dms.parquet.Notices;
import io.sluice.local.dms.parquet.RowFormat;
import io.sluice.local.dms.parquet.TableFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// The files of one table's full load, `LOAD00000001` and on. A table without rows has none.
final class LoadFiles {

    /// Rows between two looks at a file's size.
    private static final int ROWS_PER_SIZE_CHECK = 1_000;

    private final TargetTable table;
    private final FileOutput output;
    private final Notices notices;
    private Optional<TableFile> open = Optional.empty();
    private int number;
    private long rows;

    LoadFiles(TargetTable table, FileOutput output) {
        this.table = table;
        this.output = output;
        this.notices = new Notices(table.source().name(), output.listener());
    }

    void write(FileRow row) {
        if (open.isEmpty()) {
            open = Optional.of(begin());
        }
        TableFile file = open.get();
        file.write(row);
        if (++rows % ROWS_PER_SIZE_CHECK == 0
                && file.bytes() >= output.settings().batches().loadBytes()) {
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
        TableFile file = open.get();
        open = Optional.empty();
        file.close();
        String key = output.key(table.folder() + "LOAD%08X.parquet".formatted(++number));
        output.bucket().put(key, file.path());
        TableName name = table.source().name();
        output.listener().fileWritten(new WrittenFile(name, key, WrittenFile.Kind.FULL_LOAD, file.counts()));
    }

    private TableFile begin() {
        Path path = output.folder().resolve(UUID.randomUUID() + ".parquet");
        RowFormat format = RowFormat.of(table, output.settings(), WrittenFile.Kind.FULL_LOAD);
        return new TableFile(path, format, output.settings().parquet(), notices);
    }
}
