package io.sluice.metadata.catalogue;

import java.util.Optional;

/// One line of a catalogue's answer.
public interface Row {

    /// The value of a column of the answer, empty for NULL.
    Optional<String> find(String column);

    /// The value of a column that is never NULL.
    default String text(String column) {
        return find(column)
                .orElseThrow(() -> new IllegalStateException(
                        "column '%s' of a catalogue's answer must have a value but has none".formatted(column)));
    }

    /// Whether a column says `true`.
    default boolean isTrue(String column) {
        return text(column).equals("true");
    }
}
