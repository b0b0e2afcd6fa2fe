package io.sluice.local.dms.changes;

import static java.util.Objects.requireNonNull;

import io.sluice.local.dms.journal.Journal;
import io.sluice.local.dms.mapping.TableMapper;
import io.sluice.local.dms.parquet.FileOutput;
import io.sluice.local.dms.settings.BatchSettings;
import io.sluice.local.dms.source.RowLookup;
import io.sluice.local.dms.source.SourceTypes;

/// What the changes of all tables share.
///
/// @param output where files go
/// @param batches when a file ends
/// @param journal written before and after each file
/// @param mapper gives the columns of a file when those of the source change
/// @param source what has to be asked of the source beside its log
public record ChangeContext(
        FileOutput output, BatchSettings batches, Journal journal, TableMapper mapper, Source source) {

    public ChangeContext {
        requireNonNull(output, "output is null");
        requireNonNull(batches, "batches is null");
        requireNonNull(journal, "journal is null");
        requireNonNull(mapper, "mapper is null");
        requireNonNull(source, "source is null");
    }

    /// @param types tells types by their numbers
    /// @param lookup finds values that the log leaves out
    public record Source(SourceTypes types, RowLookup lookup) {

        public Source {
            requireNonNull(types, "types is null");
            requireNonNull(lookup, "lookup is null");
        }
    }
}
