package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;

/// A column of a table's files, beside `Op` and the timestamp column, which the endpoint settings add.
public sealed interface TargetColumn {

    /// Name in the file.
    String name();

    /// What DMS holds the value as.
    DmsColumn type();

    /// A column of the source.
    ///
    /// @param name name in the file
    /// @param sourceIndex position among the columns of the source
    /// @param type what DMS holds the value as
    record Data(String name, int sourceIndex, DmsColumn type) implements TargetColumn {

        public Data {
            requireNonNull(name, "name is null");
            requireNonNull(type, "type is null");
        }
    }

    /// A fact about the change.
    ///
    /// @param name name in the file
    /// @param header the fact
    /// @param type what DMS holds the value as
    record Added(String name, Header header, DmsColumn type) implements TargetColumn {

        public Added {
            requireNonNull(name, "name is null");
            requireNonNull(header, "header is null");
            requireNonNull(type, "type is null");
        }
    }

    /// A column of the source as it was before the change.
    ///
    /// @param name name in the file
    /// @param sourceIndex position among the columns of the source
    /// @param type what DMS holds the value as
    record BeforeImage(String name, int sourceIndex, DmsColumn type) implements TargetColumn {

        public BeforeImage {
            requireNonNull(name, "name is null");
            requireNonNull(type, "type is null");
        }
    }
}
