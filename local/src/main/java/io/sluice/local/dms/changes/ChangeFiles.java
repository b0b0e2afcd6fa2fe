package io.sluice.local.dms.changes;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.journal.Entry.FileDone;
import io.sluice.local.dms.journal.Entry.FileIntended;
import io.sluice.local.dms.journal.Entry.SequenceMark;
import io.sluice.local.dms.journal.Position;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.parquet.TableFile;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Names the files of one table's changes and puts them, so that a kill in between is noticed.
///
/// The name is the time of writing in UTC to the millisecond; where two fall together the later one is moved on.
final class ChangeFiles {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS");
    private static final String ENDING = ".parquet";

    private final ChangeContext context;
    private LocalDateTime last;

    /// @param lastKey key of the table's last file, empty if there is none
    ChangeFiles(ChangeContext context, String lastKey) {
        this.context = context;
        this.last = lastKey.isEmpty() ? LocalDateTime.MIN : time(lastKey);
    }

    /// Puts a complete file.
    ///
    /// @param partition date folder, empty or with a slash at its end
    /// @param upTo last change of the table in the file
    /// @param sequence last sequence given to any change
    void put(TargetTable table, TableFile file, String partition, Position upTo, SequenceMark sequence) {
        TableName name = table.source().name();
        LocalDateTime now =
                Instant.now().atOffset(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MILLIS);
        String key = context.output().key(table.folder() + partition + NAME.format(last) + ENDING);
        context.journal().write(new FileIntended(name.schema(), name.table(), key, upTo, sequence));
        context.output().bucket().put(key, file.path());
        context.journal().write(new FileDone(key));
        context.output().listener().fileWritten(new WrittenFile(name, key, WrittenFile.Kind.CHANGES, file.counts()));
    }

    private static LocalDateTime time(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1, key.length() - ENDING.length());
        return LocalDateTime.parse(name, NAME);
    }
}
