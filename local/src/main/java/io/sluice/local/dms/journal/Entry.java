package io.sluice.local.dms.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// One line of the journal. A table stands by its schema and its name, since both may have dots in them.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.LoadBegun.class, name = "load-begun"),
    @JsonSubTypes.Type(value = Entry.LoadCompleted.class, name = "load-completed"),
    @JsonSubTypes.Type(value = Entry.ShapeWritten.class, name = "shape"),
    @JsonSubTypes.Type(value = Entry.FileIntended.class, name = "file-intended"),
    @JsonSubTypes.Type(value = Entry.FileDone.class, name = "file-done")
})
public sealed interface Entry {

    /// A full load is about to begin; whatever an earlier one wrote does not count.
    ///
    /// @param slot name of the slot
    /// @param taskStartMicros start of the task, microseconds since 1970-01-01
    record LoadBegun(String slot, long taskStartMicros) implements Entry {}

    /// Every file of the full load is in the bucket.
    record LoadCompleted() implements Entry {}

    /// From here on files of the table have these columns.
    ///
    /// @param schema schema of the table
    /// @param table name of the table
    /// @param shape names and types of the columns
    record ShapeWritten(String schema, String table, List<String> shape) implements Entry {

        /// Copies the list.
        public ShapeWritten {
            shape = List.copyOf(shape);
        }
    }

    /// A file of changes is about to be put.
    ///
    /// @param schema schema of the table
    /// @param table name of the table
    /// @param key key of the object
    /// @param upTo last change of the table in the file
    /// @param sequence last change sequence that was given to any change
    record FileIntended(String schema, String table, String key, Position upTo, SequenceMark sequence)
            implements Entry {}

    /// The file of that key is in the bucket.
    ///
    /// @param key key of the object
    record FileDone(String key) implements Entry {}

    /// @param centiseconds clock part of the sequence, hundredths of a second since 1970-01-01
    /// @param counter counter part of the sequence
    record SequenceMark(long centiseconds, long counter) {

        /// Before every change.
        public static final SequenceMark START = new SequenceMark(0, 0);
    }
}
