package io.sluice.bootstrap.permissions;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every type that the program of the pipelines can create, and what it takes.
///
/// A test holds it against the plans of the shipped stacks and against the program's own classes.
public final class ManagedTypes {

    /// Types that are made in the account of the lake, where that is another: it gets no role and no function.
    private static final Set<String> OF_A_LAKE = Set.of("s3", "kms", "glue", "athena");

    private ManagedTypes() {}

    /// All of them.
    public static List<ManagedType> all() {
        return Stream.of(
                        StorageTypes.all(),
                        AccessTypes.all(),
                        MigrationTypes.all(),
                        NetworkTypes.all(),
                        ComputeTypes.all(),
                        WatchTypes.all(),
                        CatalogueTypes.all())
                .flatMap(List::stream)
                .toList();
    }

    /// Those of a lake in another account: nothing is published there and nobody is told anything.
    public static List<ManagedType> ofALake() {
        return all().stream()
                .filter(type -> OF_A_LAKE.contains(type.token().split("[:/]")[1]))
                .filter(type -> !type.token().contains("bucketNotification")
                        && !type.token().contains("bucketObject"))
                .toList();
    }
}
