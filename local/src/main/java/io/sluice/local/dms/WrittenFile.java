package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

/// One object that was put into the raw bucket.
///
/// @param table table of the rows
/// @param key key of the object
/// @param kind which half of the task wrote it
/// @param counts rows by operation
public record WrittenFile(TableName table, String key, Kind kind, Counts counts) {

    public WrittenFile {
        requireNonNull(table, "table is null");
        requireNonNull(key, "key is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(counts, "counts is null");
    }

    /// Which half of a task wrote a file.
    public enum Kind {
        FULL_LOAD,
        CHANGES
    }

    /// @param inserts rows with `I`, which all rows of a full load are
    /// @param updates rows with `U`
    /// @param deletes rows with `D`
    public record Counts(long inserts, long updates, long deletes) {

        /// All rows of the file.
        public long rows() {
            return inserts + updates + deletes;
        }
    }
}
