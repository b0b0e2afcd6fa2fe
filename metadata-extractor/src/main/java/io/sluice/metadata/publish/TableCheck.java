package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import io.sluice.metadata.difference.Change;
import java.util.List;

/// How a table of the source differs from the contract that is deployed, and what became of it.
///
/// @param id the table
/// @param changes what differs, at least one thing
/// @param version the version that the source's shape has in the bucket, 0 for a table that is gone
/// @param standing what the version is worth
/// @param news whether it was told before
public record TableCheck(TableId id, List<Change> changes, int version, Standing standing, News news) {

    public TableCheck {
        requireNonNull(id, "id is null");
        requireNonNull(standing, "standing is null");
        requireNonNull(news, "news is null");
        changes = List.copyOf(changes);
    }

    /// A sentence for each change.
    public List<String> sentences() {
        return changes.stream()
                .map(change -> switch (standing) {
                    case GONE -> change.sentence();
                    case WAITING -> "%s; version %d waits for a review".formatted(change.sentence(), version);
                    case ACCEPTED ->
                        "%s; version %d is accepted by the table's policy".formatted(change.sentence(), version);
                })
                .toList();
    }

    /// What a version is worth.
    public enum Standing {
        /// No file of it is accepted before somebody reviewed and deployed it.
        WAITING,
        /// Files of it are accepted, because the table's policy says so.
        ACCEPTED,
        /// There is none: the source has no such table.
        GONE
    }

    /// Whether somebody was told.
    public enum News {
        NEW,
        TOLD_BEFORE
    }
}
