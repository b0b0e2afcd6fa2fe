package io.sluice.local.dms;

import io.sluice.local.dms.source.SourceColumn;
import java.util.List;

/// Told what the task does, from its own threads; a call that blocks holds the task up.
public interface TaskListener {

    /// A full load of the table goes on.
    default void loading(TableName table, long rowsSoFar) {}

    /// The table is loaded.
    default void loaded(TableName table, long rows) {}

    /// An object was put.
    default void fileWritten(WrittenFile file) {}

    /// The next file of the table has other columns; called before the first such file is put.
    ///
    /// @param columns the table's columns as the log tells them; the source itself may be further already
    default void shapeChanged(TableName table, List<SourceColumn> columns) {}

    /// Something a reader should know: a value that could not be kept, a table whose deletes are not logged.
    default void note(String message) {}

    /// The changes have stopped by themselves; no more files come.
    default void changesFailed(RuntimeException cause) {}
}
