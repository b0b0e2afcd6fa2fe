package io.sluice.local.dms.source;

import io.sluice.local.dms.Operation;
import java.util.List;

/// Takes changes in the order of their commits. Rows are overwritten once a call returns.
public interface ChangeHandler {

    /// The changes of a transaction follow.
    ///
    /// @param commit position of its commit in the log
    /// @param commitMicros time of its commit, microseconds since 1970-01-01
    void begin(long commit, long commitMicros);

    /// A table has these columns from here on.
    ///
    /// @param relation number of the table
    void shape(int relation, LoggedTable table);

    /// A row has changed.
    ///
    /// @param relation number of the table, for which a shape came before
    /// @param after the row after the change, without values for a delete
    /// @param before the row before the change as far as the log tells it
    /// @param known how much of the earlier row the log tells
    void change(int relation, Operation operation, TextRow after, TextRow before, Known known);

    /// Tables were emptied.
    void truncate(List<Integer> relations);

    /// The transaction is complete.
    ///
    /// @param end position of the log behind the transaction
    void commit(long end);

    /// How much of the row before a change the log tells.
    enum Known {
        NOTHING,
        KEY,
        ALL
    }
}
