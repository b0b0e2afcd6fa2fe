package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.Memory;
import java.util.List;

/// Puts the keys of a file together, of which the columns come one after the other.
///
/// @param columns how many columns the key has
/// @param families which hashes of a key are made
/// @param sink who is told the keys
/// @param mostRows most rows of a row group that are held at once
/// @param memory what is held counts against it
record KeyGathering(int columns, List<KeyHash> families, KeySink sink, int mostRows, Memory memory) {

    KeyGathering {
        families = List.copyOf(families);
    }

    /// The visitors of the key's columns and what hears of row groups.
    Gatherer begin() {
        return columns == 1 ? new SingleKey(families, sink) : new SeveralKeys(families, sink, mostRows, memory);
    }

    /// What gathers keys.
    interface Gatherer extends GroupListener {

        /// Sees the values of a column of the key.
        ///
        /// @param place place of the column in the key
        /// @param physical how its values are stored
        ValueVisitor column(int place, Physical physical);

        /// Takes note of rows without a value in a column of the key.
        RowSink nulls();

        /// Gives its memory back.
        void close();
    }
}
