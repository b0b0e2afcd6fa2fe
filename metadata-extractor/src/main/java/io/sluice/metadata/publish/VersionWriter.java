package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.ExtractorPolicies;
import io.sluice.metadata.ContractRevision;
import io.sluice.metadata.difference.TableDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what the source says otherwise, for new versions, and accepts those that a policy accepts.
///
/// @param bucket the contracts of the database
/// @param policies what is said of single tables
record VersionWriter(MetadataBucket bucket, ExtractorPolicies policies) {

    VersionWriter {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(policies, "policies is null");
    }

    /// Compares the source with the contracts of all tables that have one. Nothing new is written yet.
    ///
    /// @param found what the source says, by table
    List<NewVersion> find(Map<TableId, TableContract> found) {
        List<NewVersion> all = new ArrayList<>();
        bucket.tables()
                .forEach((id, newest) ->
                        find(id, newest, Optional.ofNullable(found.get(id))).ifPresent(all::add));
        return all;
    }

    private Optional<NewVersion> find(TableId id, int newestWritten, Optional<TableContract> found) {
        MetadataBucket.Index index = bucket.index(id);
        TableContract accepted = index.contracts().versions().getFirst();
        bucket.add(accepted);
        if (found.isEmpty()) {
            String sentence = "%s: the source has no such table, or the user may not see it";
            return Optional.of(new NewVersion(List.of(sentence.formatted(id.qualifiedName())), () -> {}));
        }
        int newest = Math.max(newestWritten, accepted.version());
        TableContract now = ContractRevision.reviewed(accepted, found.get());
        if (acceptSame(accepted, now)) {
            return Optional.empty();
        }
        if (isWritten(id, newest, accepted, now)) {
            acceptAgain(index, now.withVersion(newest));
            return Optional.empty();
        }
        return Optional.of(newVersion(index, now.withVersion(newest + 1)));
    }

    private NewVersion newVersion(MetadataBucket.Index index, TableContract version) {
        TableContract accepted = index.contracts().versions().getFirst();
        boolean isAccepted = isAcceptedByPolicy(accepted, version);
        String end = isAccepted ? "is accepted by the table's policy" : "waits for a review";
        List<String> sentences = new TableDifference(accepted, version)
                .changes().stream()
                        .map(change -> "%s; version %d %s".formatted(change.sentence(), version.version(), end))
                        .toList();
        return new NewVersion(sentences, () -> {
            bucket.add(version);
            if (isAccepted) {
                bucket.accept(index, version);
            }
        });
    }

    /// A deployment may have taken back what a policy accepts.
    private void acceptAgain(MetadataBucket.Index index, TableContract version) {
        boolean isOpen = index.contracts().versions().stream().anyMatch(open -> acceptSame(open, version));
        if (!isOpen && isAcceptedByPolicy(index.contracts().versions().getFirst(), version)) {
            bucket.accept(index, version);
        }
    }

    private boolean isAcceptedByPolicy(TableContract accepted, TableContract version) {
        return policies.acceptAdditive().contains(version.id().qualifiedName())
                && new TableDifference(accepted, version).isAdditive();
    }

    private boolean isWritten(TableId id, int newest, TableContract accepted, TableContract now) {
        return newest > accepted.version()
                && bucket.version(id, newest)
                        .filter(written -> acceptSame(written, now))
                        .isPresent();
    }

    /// Whether two versions accept the same files: their shapes, and the limits of their values.
    private static boolean acceptSame(TableContract one, TableContract other) {
        return one.sameShape(other) && limits(one).equals(limits(other));
    }

    private static List<String> limits(TableContract contract) {
        return contract.columns().stream()
                .flatMap(column -> Stream.of("enum", "minimum", "maximum")
                        .map(limit -> String.valueOf(column.other().get(limit))))
                .toList();
    }

    /// A version that is to be told, and then written.
    ///
    /// @param sentences a sentence for each change
    /// @param write writes it, unless somebody else did in the meantime
    record NewVersion(List<String> sentences, Runnable write) {

        NewVersion {
            sentences = List.copyOf(sentences);
            requireNonNull(write, "write is null");
        }
    }
}
