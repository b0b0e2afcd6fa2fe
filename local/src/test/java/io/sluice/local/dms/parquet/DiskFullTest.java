package io.sluice.local.dms.parquet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.DmsType;
import io.sluice.local.LocalException;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.mapping.TargetColumn;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.settings.TargetSettings;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.dms.source.SourceTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Linux has a device on which no byte has room.
@EnabledOnOs(OS.LINUX)
class DiskFullTest {

    private static final Path FULL = Path.of("/dev/full");
    private static final String MESSAGE =
            "The disk that holds /dev is full. Free space there and run again; the task goes on where it stopped.";
    private static final TargetSettings SETTINGS = TargetSettings.read(MissingNode.getInstance());

    @Test
    void failsOnAFullDiskInTheFullLoad() {
        RowGroup group = new RowGroup(format(), SETTINGS.parquet(), notices());
        group.write(new FileRow());
        group.close();
        assertThatThrownBy(() -> {
                    try (JoinedFile file = new JoinedFile(FULL, format())) {
                        file.append(group);
                    }
                })
                .isInstanceOf(LocalException.class)
                .hasMessage(MESSAGE);
    }

    @Test
    void failsOnAFullDiskInTheChanges() {
        assertThatThrownBy(() -> {
                    try (TableFile file = new TableFile(FULL, format(), SETTINGS.parquet(), notices())) {
                        file.write(new FileRow());
                    }
                })
                .isInstanceOf(LocalException.class)
                .hasMessage(MESSAGE);
    }

    private static RowFormat format() {
        DmsColumn type = new DmsColumn(DmsType.INT4, 0, 0, 0);
        SourceTable source = new SourceTable(
                new TableName("public", "item"),
                List.of(new SourceColumn("id", "integer", type)),
                List.of("id"),
                SourceTable.Identity.KEY,
                SourceTable.Storage.OWN);
        TargetTable table =
                new TargetTable(source, "public", "item", List.of(new TargetColumn.Data("id", 0, type)), 1024);
        return RowFormat.of(table, SETTINGS, WrittenFile.Kind.FULL_LOAD);
    }

    private static Notices notices() {
        return new Notices(new TableName("public", "item"), new TaskListener() {});
    }
}
