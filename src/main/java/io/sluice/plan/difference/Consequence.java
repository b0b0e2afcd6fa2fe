package io.sluice.plan.difference;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/// What a change would do beyond itself.
///
/// @param effect kind of consequence
/// @param database name of the pipeline, empty for what the stack shares
/// @param resource which resource, as people speak of it
/// @param sentence what would happen, and to what
/// @param source where the rule is written
public record Consequence(Effect effect, String database, String resource, String sentence, String source)
        implements Comparable<Consequence> {

    /// What can happen, the worst first.
    public enum Effect {
        /// Data is lost, or could be.
        ENDANGERS_DATA("endangered data"),
        /// A resource is deleted and another one made in its place.
        REPLACES("replaced"),
        /// Replication stops, for a moment or until somebody starts it.
        STOPS("stops"),
        /// Tables must be loaded again before the change is true of all their rows.
        NEEDS_RELOAD("needs a reload");

        private final String title;

        Effect(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private static final Comparator<Consequence> ORDER = Comparator.comparing(Consequence::effect)
            .thenComparing(Consequence::database)
            .thenComparing(Consequence::resource)
            .thenComparing(Consequence::sentence);

    public Consequence {
        requireNonNull(effect, "effect is null");
        requireNonNull(database, "database is null");
        requireNonNull(resource, "resource is null");
        requireNonNull(sentence, "sentence is null");
        requireNonNull(source, "source is null");
    }

    @Override
    public int compareTo(Consequence other) {
        return ORDER.compare(this, other);
    }
}
