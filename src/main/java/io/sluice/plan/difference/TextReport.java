package io.sluice.plan.difference;

import io.sluice.plan.difference.Sections.Section;
import java.util.List;

/// A difference for a terminal.
///
/// @param difference the difference
record TextReport(Difference difference) {

    String text() {
        if (difference.isEmpty()) {
            return "stack %s: no difference%n".formatted(difference.stack());
        }
        List<Section> sections = new Sections(difference).all();
        StringBuilder text = new StringBuilder("stack %s: %s%n".formatted(difference.stack(), difference.count()));
        for (Section section : sections) {
            text.append("%n%s%n".formatted(section.title()));
            section.lines().forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
        }
        return text.toString();
    }
}
