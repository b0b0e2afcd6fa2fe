package io.sluice.plan.difference;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a fact is about.
///
/// @param database name of the pipeline, empty for what the stack shares
/// @param area kind of fact
/// @param path from the outside in: a table and its column, a policy and its statement
public record Subject(String database, Area area, List<String> path) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::database)
            .thenComparing(Subject::area)
            .thenComparing(Subject::path, Subject::compare);

    public Subject {
        requireNonNull(database, "database is null");
        requireNonNull(area, "area is null");
        path = List.copyOf(path);
    }

    Subject(String database, Area area, String... path) {
        this(database, area, List.of(path));
    }

    /// A part of this.
    Subject part(String name) {
        return new Subject(
                database, area, Stream.concat(path.stream(), Stream.of(name)).toList());
    }

    /// What this is a part of.
    Optional<Subject> whole() {
        return path.size() > 1
                ? Optional.of(new Subject(database, area, path.subList(0, path.size() - 1)))
                : Optional.empty();
    }

    /// The innermost name.
    String name() {
        return path.getLast();
    }

    /// Whether this is a part of another, at any depth.
    boolean isWithin(Subject other) {
        return database.equals(other.database)
                && area == other.area
                && path.size() > other.path.size()
                && path.subList(0, other.path.size()).equals(other.path);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /// A whole comes right before its parts.
    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
