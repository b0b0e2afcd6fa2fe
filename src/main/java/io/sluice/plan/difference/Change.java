package io.sluice.plan.difference;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// One difference between two plans.
///
/// @param subject what it is about
/// @param kind what happened
/// @param attribute which attribute of the subject, empty if the subject as a whole
/// @param values what it was and what it is
public record Change(Subject subject, Kind kind, String attribute, Values values) {

    /// What can happen to a subject or to one of its attributes.
    public enum Kind {
        /// It is only in the new plan.
        ADDED,
        /// It is only in the old plan.
        REMOVED,
        /// It is in both, with other values.
        CHANGED,
        /// One name is gone, and another with the same content is new.
        RENAMED,
        /// A column stays in the source and is left out from now on.
        EXCLUDED
    }

    public Change {
        requireNonNull(subject, "subject is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(attribute, "attribute is null");
        requireNonNull(values, "values is null");
    }

    /// About a subject as a whole.
    static Change whole(Subject subject, Kind kind, Optional<String> from, Optional<String> to) {
        return new Change(subject, kind, "", new Values(from, to));
    }

    /// @param from what it was, empty if it was not there
    /// @param to what it is, empty if it is there no more
    public record Values(Optional<String> from, Optional<String> to) {

        public Values {
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
        }
    }
}
