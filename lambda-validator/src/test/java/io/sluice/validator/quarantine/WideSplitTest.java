package io.sluice.validator.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.SmallHeap;
import io.sluice.validator.support.WriterSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WideSplitTest {

    private static final int COLUMNS = 200;

    /// Nearly a page of a mebibyte a column.
    private static final int ROWS = 10_000;

    @TempDir
    private Path folder;

    /// Each column kept a page of its own, so a file of many columns took a mebibyte for each.
    @Test
    @Timeout(110)
    void aFileOfManyLongColumnsIsTakenApartInASmallHeap() throws Exception {
        StringBuilder columns = new StringBuilder("message schema {");
        for (int column = 0; column < COLUMNS; column++) {
            columns.append(" optional binary c%d (UTF8);".formatted(column));
        }
        MessageType schema =
                MessageTypeParser.parseMessageType(columns.append("}").toString());
        Group row = new SimpleGroup(schema);
        for (int column = 0; column < COLUMNS; column++) {
            row.add(column, "x".repeat(100));
        }
        byte[] bytes = ParquetFiles.write(schema, Collections.nCopies(ROWS, row), WriterSettings.plain());
        Path file = Files.write(folder.resolve("wide.parquet"), bytes);
        assertThat(SmallHeap.run("64m", SplitProbe.class, file.toString())).containsExactly("198");
    }
}
