package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.ExtractorPolicies;
import io.sluice.metadata.ContractRevision;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.difference.TableDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes what the source says as new versions, and accepts those that a policy accepts.
///
/// @param bucket the contracts of the database
/// @param policies what is said of single tables
record VersionWriter(MetadataBucket bucket, ExtractorPolicies policies) {

    VersionWriter {
        requireNonNull(bucket, "bucket is null");
        requireNonNull(policies, "policies is null");
    }

    /// Compares the source with the contracts of all tables that have one.
    ///
    /// @param found what the source says, by table
    /// @return a sentence for each change that was not told before
    List<String> write(Map<TableId, TableContract> found) {
        List<String> told = new ArrayList<>();
        bucket.tables().forEach((id, newest) -> told.addAll(write(id, newest, Optional.ofNullable(found.get(id)))));
        return told;
    }

    private List<String> write(TableId id, int newestWritten, Optional<TableContract> found) {
        MetadataBucket.Index index = bucket.index(id);
        TableContract accepted = index.contracts().versions().getFirst();
        bucket.add(accepted);
        int newest = Math.max(newestWritten, accepted.version());
        if (found.isEmpty()) {
            return List.of(
                    "%s: the source has no such table, or the user may not see it".formatted(id.qualifiedName()));
        }
        TableContract now = ContractRevision.reviewed(accepted, found.get());
        boolean isOpen = index.contracts().versions().stream().anyMatch(open -> acceptSame(open, now));
        TableContract version = now.withVersion(newest + 1);
        if (acceptSame(accepted, now) || isWritten(id, newest, accepted, now)) {
            // A deployment may have taken back what a policy accepts.
            Optional<TableContract> again = isOpen ? Optional.empty() : Optional.of(now.withVersion(newest));
            again.ifPresent(contract -> accept(index, accepted, contract));
            return List.of();
        }
        if (bucket.add(version) == MetadataBucket.Written.OVERTAKEN) {
            // Another run wrote it, and tells of it.
            return List.of();
        }
        return sentences(accepted, version, accept(index, accepted, version));
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

    private boolean isWritten(TableId id, int newest, TableContract accepted, TableContract now) {
        return newest > accepted.version()
                && bucket.version(id, newest)
                        .filter(written -> acceptSame(written, now))
                        .isPresent();
    }

    private Acceptance accept(MetadataBucket.Index index, TableContract accepted, TableContract version) {
        boolean may = policies.acceptAdditive().contains(version.id().qualifiedName())
                && new TableDifference(accepted, version).isAdditive();
        return may && bucket.accept(index, version) == MetadataBucket.Written.DONE
                ? Acceptance.ACCEPTED
                : Acceptance.WAITS;
    }

    private static List<String> sentences(TableContract accepted, TableContract version, Acceptance acceptance) {
        String end = switch (acceptance) {
            case ACCEPTED -> "version %d is accepted by the table's policy".formatted(version.version());
            case WAITS -> "version %d waits for a review".formatted(version.version());
        };
        return new TableDifference(accepted, version)
                .changes().stream()
                        .map(Change::sentence)
                        .map(sentence -> "%s; %s".formatted(sentence, end))
                        .toList();
    }

    private enum Acceptance {
        ACCEPTED,
        WAITS
    }
}
