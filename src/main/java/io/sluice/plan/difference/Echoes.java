package io.sluice.plan.difference;

import io.sluice.contract.pipeline.FileLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Leaves out what only repeats another change: a column of the catalogue that changed because the contract's did.
///
/// @param changes all changes
record Echoes(List<Change> changes) {

    List<Change> leftOut() {
        Set<String> columns = new HashSet<>();
        changes.stream()
                .filter(change -> change.subject().area() == Area.TABLES)
                .filter(change -> change.subject().path().size() > 1)
                .forEach(change -> {
                    columns.add(key(
                            change.subject().path().getFirst(), change.subject().name()));
                    change.values()
                            .from()
                            .ifPresent(old ->
                                    columns.add(key(change.subject().path().getFirst(), old)));
                });
        return changes.stream().filter(change -> !isEcho(change, columns)).toList();
    }

    private static boolean isEcho(Change change, Set<String> columns) {
        if (change.subject().area() != Area.CATALOGUE || change.subject().path().size() < 2) {
            return false;
        }
        String resource = change.subject().path().getFirst();
        String table = resource.substring(resource.indexOf("catalogue-") + "catalogue-".length());
        String column = change.subject().name();
        String prefix = FileLayout.standard().beforeImagePrefix();
        String own = column.startsWith(prefix) ? column.substring(prefix.length()) : column;
        return columns.contains(key(table, column)) || columns.contains(key(table, own));
    }

    private static String key(String table, String column) {
        return (table + " " + column).toLowerCase(Locale.ROOT);
    }
}
