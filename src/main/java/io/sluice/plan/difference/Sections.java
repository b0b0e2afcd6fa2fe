package io.sluice.plan.difference;

import io.sluice.plan.difference.Consequence.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A difference in the order in which a person reads it: what hurts first, then each database, then access and alarms.
///
/// @param difference the difference
record Sections(Difference difference) {

    private static final Set<Area> ACROSS = EnumSet.of(Area.ACCESS, Area.ALARMS, Area.SECRETS);

    /// @param title heading
    /// @param lines what stands below it, at least one
    record Section(String title, List<String> lines) {

        Section {
            lines = List.copyOf(lines);
        }
    }

    List<Section> all() {
        return Stream.concat(consequences(), changes()).toList();
    }

    /// What would happen.
    Stream<Section> consequences() {
        return Arrays.stream(Effect.values())
                .map(effect -> new Section(
                        effect.title(),
                        difference.consequences().stream()
                                .filter(consequence -> consequence.effect() == effect)
                                .map(Sections::line)
                                .toList()))
                .filter(section -> !section.lines().isEmpty());
    }

    private Stream<Section> changes() {
        List<Section> sections = new ArrayList<>();
        Set<String> databases = new TreeSet<>();
        difference.changes().forEach(change -> databases.add(change.subject().database()));
        for (String database : databases) {
            for (Area area : EnumSet.complementOf(EnumSet.copyOf(ACROSS))) {
                String place = database.isEmpty() ? "stack" : "database " + database;
                sections.add(section("%s, %s".formatted(place, area.title()), area, database));
            }
        }
        ACROSS.forEach(area -> sections.add(section(area.title(), area, "")));
        return sections.stream().filter(section -> !section.lines().isEmpty());
    }

    private Section section(String title, Area area, String database) {
        return new Section(
                title,
                difference.changes().stream()
                        .filter(change -> change.subject().area() == area)
                        .filter(change -> ACROSS.contains(area)
                                || change.subject().database().equals(database))
                        .map(change -> new ChangeLine(change).text())
                        .toList());
    }

    private static String line(Consequence consequence) {
        String database = consequence.database().isEmpty() ? "" : consequence.database() + ": ";
        return "%s%s: %s".formatted(database, consequence.resource(), consequence.sentence());
    }
}
