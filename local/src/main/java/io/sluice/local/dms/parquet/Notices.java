package io.sluice.local.dms.parquet;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.TableName;
import io.sluice.local.dms.TaskListener;
import java.util.HashSet;
import java.util.Set;

/// Tells the listener of values that could not be written as they are, once for each column and kind.
public final class Notices {

    private final TableName table;
    private final TaskListener listener;
    private final Set<String> told = new HashSet<>();

    public Notices(TableName table, TaskListener listener) {
        this.table = requireNonNull(table, "table is null");
        this.listener = requireNonNull(listener, "listener is null");
    }

    void unwritable(String column, String reason) {
        if (told.add("unwritable " + column)) {
            listener.note("%s: a value of column '%s' %s; NULL is written for it and for others like it"
                    .formatted(table, column, reason));
        }
    }

    void altered(String column, String reason) {
        if (told.add("altered " + column)) {
            listener.note("%s: a value of column '%s' %s, and so are others like it".formatted(table, column, reason));
        }
    }
}
