package io.sluice.metadata.difference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.Json;
import io.sluice.metadata.check.SourceLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What changed about one table, column by column.
///
/// @param before its contract
/// @param after what its source says now
public record TableDifference(TableContract before, TableContract after) {

    public TableDifference {
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }

    /// Every change, none if both say the same.
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        addComings(changes);
        after.columns()
                .forEach(column -> before.column(column.name()).ifPresent(known -> addColumn(known, column, changes)));
        if (!order(before, after).equals(order(after, before))) {
            changes.add(change(Kind.REORDERED, "columns are in another order"));
        }
        if (!before.primaryKey().equals(after.primaryKey())) {
            changes.add(change(
                    Kind.KEY_CHANGED, "the key is %s, not %s".formatted(after.primaryKey(), before.primaryKey())));
        }
        described(before.other(), after.other())
                .ifPresent(what -> changes.add(change(Kind.DESCRIBED, "the table" + what)));
        return changes;
    }

    /// Whether columns that take NULL were added after all that were there, and nothing else changed the shape.
    public boolean isAdditive() {
        int known = before.columns().size();
        List<Column> all = after.columns();
        return before.primaryKey().equals(after.primaryKey())
                && all.size() > known
                && shapes(all.subList(0, known)).equals(shapes(before.columns()))
                && all.subList(known, all.size()).stream().allMatch(Column::nullable);
    }

    private static List<String> shapes(List<Column> columns) {
        return columns.stream()
                .map(column -> "%s %s %s".formatted(column.name(), column.type(), column.nullable()))
                .toList();
    }

    private void addComings(List<Change> changes) {
        List<Column> gone = missing(before, after);
        Set<String> explained = new HashSet<>();
        for (Column came : missing(after, before)) {
            Optional<Column> old = gone.stream()
                    .filter(column -> !explained.contains(column.name()))
                    .filter(column -> isSame(column, came) && place(before, column) == place(after, came))
                    .findFirst();
            old.ifPresent(column -> explained.add(column.name()));
            changes.add(old.map(column -> change(
                            Kind.RENAME_SUSPECTED,
                            "column '%s' went and '%s' came in its place".formatted(column.name(), came.name())))
                    .orElseGet(() ->
                            change(Kind.ADDITIVE, "column '%s' %s was added".formatted(came.name(), describe(came)))));
        }
        gone.stream()
                .filter(column -> !explained.contains(column.name()))
                .forEach(column ->
                        changes.add(change(Kind.DROPPED, "column '%s' was dropped".formatted(column.name()))));
    }

    private void addColumn(Column known, Column column, List<Change> changes) {
        if (!isSame(known, column)) {
            changes.add(change(
                    TypeChange.of(known, column),
                    "column '%s' is %s, not %s".formatted(column.name(), describe(column), describe(known))));
        }
        LimitChange.of(known, column).forEach(limit -> changes.add(change(limit.kind(), limit.what(column.name()))));
        described(known.other(), column.other())
                .ifPresent(what -> changes.add(change(Kind.DESCRIBED, "column '%s'%s".formatted(column.name(), what))));
    }

    /// Which properties that decide about no file are others now.
    private static Optional<String> described(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(SourceLimits.LIMITS);
        names.remove(SourceLimits.PROPERTY);
        names.removeIf(name -> text(before, name).equals(text(after, name)));
        return names.isEmpty() ? Optional.empty() : Optional.of(" has another " + String.join(", ", names));
    }

    private Change change(Kind kind, String what) {
        return new Change(after.id(), kind, what);
    }

    private static boolean isSame(Column one, Column other) {
        return one.type().equals(other.type())
                && one.nullable() == other.nullable()
                && one.source().equals(other.source());
    }

    private static List<Column> missing(TableContract from, TableContract in) {
        return from.columns().stream()
                .filter(column -> in.column(column.name()).isEmpty())
                .toList();
    }

    /// Names of the columns that both have, in the order of the first.
    private static List<String> order(TableContract first, TableContract second) {
        return first.columns().stream()
                .map(Column::name)
                .filter(name -> second.column(name).isPresent())
                .toList();
    }

    private static String text(Map<String, JsonNode> properties, String name) {
        return properties.containsKey(name) ? Json.compact(properties.get(name)) : "";
    }

    private static int place(TableContract contract, Column column) {
        return contract.columns().indexOf(column);
    }

    private static String describe(Column column) {
        String type = column.source()
                .map(source -> "%s (%s)".formatted(column.type(), source.type()))
                .orElse(column.type().toString());
        return column.nullable() ? type : type + " not null";
    }
}
