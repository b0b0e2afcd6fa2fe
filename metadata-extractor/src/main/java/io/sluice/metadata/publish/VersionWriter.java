package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.ExtractorPolicies;
import io.sluice.metadata.ContractRevision;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.difference.StoreDifference;
import io.sluice.metadata.difference.TableDifference;
import io.sluice.metadata.publish.MetadataBucket.Index;
import io.sluice.metadata.publish.MetadataBucket.Known;
import io.sluice.metadata.publish.MetadataBucket.Written;
import io.sluice.metadata.publish.TableCheck.News;
import io.sluice.metadata.publish.TableCheck.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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

    /// Compares the source with the contracts that are deployed. Nothing new is written yet.
    ///
    /// @param known what the bucket has, by table
    /// @param found what the source says, by table: of every table that is deployed or watched
    List<Found> find(NavigableMap<TableId, Known> known, NavigableMap<TableId, TableContract> found) {
        Map<TableId, Index> deployed = deployed(known);
        List<TableContract> before = new ArrayList<>();
        deployed.values().forEach(index -> before.add(newest(index)));
        List<TableContract> after = found.values().stream()
                .map(contract -> Optional.ofNullable(deployed.get(contract.id()))
                        .map(index -> ContractRevision.reviewed(newest(index), contract))
                        .orElse(contract))
                .toList();
        Map<TableId, List<Change>> changes = new TreeMap<>();
        new StoreDifference(before, after)
                .changes()
                .forEach(change -> changes.computeIfAbsent(change.table(), _ -> new ArrayList<>())
                        .add(change));
        Map<TableId, TableContract> now = new TreeMap<>();
        after.forEach(contract -> now.put(contract.id(), contract));
        List<Found> all = new ArrayList<>();
        changes.forEach((id, own) -> {
            Known versions = known.getOrDefault(id, new Known(false, new java.util.TreeSet<>()));
            if (!now.containsKey(id)) {
                all.add(new Found(new TableCheck(id, own, 0, Standing.GONE, News.NEW), () -> {}));
            } else if (deployed.containsKey(id)) {
                ofDeployed(deployed.get(id), versions, now.get(id), own).ifPresent(all::add);
            } else {
                all.add(ofNew(versions, now.get(id), own));
            }
        });
        return all;
    }

    private Map<TableId, Index> deployed(NavigableMap<TableId, Known> known) {
        Map<TableId, Index> deployed = new TreeMap<>();
        known.forEach((id, versions) -> {
            if (versions.isDeployed()) {
                Index index = bucket.index(id);
                deployed.put(id, index);
                if (!versions.versions().contains(newest(index).version())) {
                    bucket.add(newest(index));
                }
            }
        });
        return deployed;
    }

    private Optional<Found> ofDeployed(Index index, Known known, TableContract now, List<Change> changes) {
        TableContract accepted = newest(index);
        if (acceptSame(accepted, now)) {
            return Optional.empty();
        }
        Standing standing = isAcceptedByPolicy(accepted, now) ? Standing.ACCEPTED : Standing.WAITING;
        int newest = Math.max(known.newest(), accepted.version());
        if (newest > accepted.version() && isWritten(newest, now)) {
            TableContract version = now.withVersion(newest);
            boolean isOpen = index.contracts().versions().stream().anyMatch(open -> acceptSame(open, version));
            // A deployment may have taken back what a policy accepts.
            Runnable write = standing == Standing.ACCEPTED && !isOpen ? () -> bucket.accept(index, version) : () -> {};
            return Optional.of(new Found(new TableCheck(now.id(), changes, newest, standing, News.TOLD_BEFORE), write));
        }
        TableContract version = now.withVersion(newest + 1);
        return Optional.of(new Found(new TableCheck(now.id(), changes, version.version(), standing, News.NEW), () -> {
            // Another run may have written something else by that number: what is accepted must be what stands there.
            boolean own = bucket.add(version) == Written.DONE || isWritten(version.version(), version);
            if (standing == Standing.ACCEPTED && own) {
                bucket.accept(index, version);
            }
        }));
    }

    /// A table without a contract gets a version to be reviewed, and no index: its files fail as before.
    private Found ofNew(Known known, TableContract now, List<Change> changes) {
        if (known.newest() > 0 && isWritten(known.newest(), now)) {
            return new Found(
                    new TableCheck(now.id(), changes, known.newest(), Standing.WAITING, News.TOLD_BEFORE), () -> {});
        }
        TableContract version = now.withVersion(known.newest() + 1);
        return new Found(
                new TableCheck(now.id(), changes, version.version(), Standing.WAITING, News.NEW),
                () -> bucket.add(version));
    }

    private boolean isAcceptedByPolicy(TableContract accepted, TableContract version) {
        return policies.acceptAdditive().contains(version.id().qualifiedName())
                && new TableDifference(accepted, version).isAdditive()
                // The columns that were there come first, and so do their limits.
                && limits(version).subList(0, limits(accepted).size()).equals(limits(accepted));
    }

    private boolean isWritten(int newest, TableContract now) {
        return bucket.version(now.id(), newest)
                .filter(written -> acceptSame(written, now))
                .isPresent();
    }

    private static TableContract newest(Index index) {
        return index.contracts().versions().getFirst();
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

    /// @param check what was found about a table
    /// @param write writes the version, unless somebody else did in the meantime
    record Found(TableCheck check, Runnable write) {

        Found {
            requireNonNull(check, "check is null");
            requireNonNull(write, "write is null");
        }
    }
}
