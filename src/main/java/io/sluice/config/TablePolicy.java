package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// What is said of one table beside its contract.
///
/// @param table schema and table with a dot between, as the contract names them
/// @param excludedColumns columns that are not replicated and so in no file
/// @param acceptedLosses columns whose losses are known and accepted
/// @param lobMaxKib where its LOBs are cut, if not where all others are
/// @param withoutKey whether it may be without a key
/// @param changes what happens to its contract when it changes
public record TablePolicy(
        String table,
        List<String> excludedColumns,
        List<String> acceptedLosses,
        Optional<Integer> lobMaxKib,
        Acceptance withoutKey,
        SourceChanges changes) {

    private static final Rule TABLE = Rule.of("a schema and a table with a dot between", "[^.]+\\..+");
    private static final Rule COLUMN = Rule.of("the name of a column", ".+");

    public TablePolicy {
        requireNonNull(table, "table is null");
        excludedColumns = List.copyOf(excludedColumns);
        acceptedLosses = List.copyOf(acceptedLosses);
        requireNonNull(withoutKey, "withoutKey is null");
        requireNonNull(changes, "changes is null");
        lobMaxKib.ifPresent(LobPolicy::requireLimit);
    }

    /// A policy of a table whose changes wait for a review.
    public TablePolicy(
            String table,
            List<String> excludedColumns,
            List<String> acceptedLosses,
            Optional<Integer> lobMaxKib,
            Acceptance withoutKey) {
        this(table, excludedColumns, acceptedLosses, lobMaxKib, withoutKey, SourceChanges.REVIEW);
    }

    static Optional<TablePolicy> read(Section section) {
        Optional<String> table = section.text("table", TABLE);
        List<String> excluded = section.texts("excludedColumns", COLUMN, 0);
        List<String> losses = section.texts("acceptedLosses", COLUMN, 0);
        Optional<Integer> limit = section.has("lobMaxKib")
                ? section.number("lobMaxKib", 1, LobPolicy.MAX_KIB, LobPolicy.DEFAULT_KIB)
                : Optional.empty();
        Optional<Acceptance> withoutKey = Acceptance.read(section, "withoutKey");
        Optional<SourceChanges> changes = SourceChanges.read(section, "changes");
        return section.build(() -> new TablePolicy(
                table.orElseThrow(), excluded, losses, limit, withoutKey.orElseThrow(), changes.orElseThrow()));
    }
}
