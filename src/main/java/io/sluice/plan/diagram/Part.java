package io.sluice.plan.diagram;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// One thing of the picture.
///
/// @param place where it stands
/// @param title what it is
/// @param lines its name and what is set, three at most
record Part(Place place, String title, List<String> lines) {

    /// As many as a box has room for.
    static final int MAX_LINES = 3;

    Part {
        requireNonNull(place, "place is null");
        requireNonNull(title, "title is null");
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("lines must be %d at most but were %s".formatted(MAX_LINES, lines));
        }
    }
}
