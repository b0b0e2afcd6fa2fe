package io.sluice.delivery.preview;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.delivery.DeliveryException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What `sluice plan --against --json` says of one stack; `docs/plan-format.md` describes it.
///
/// @param json the document
public record PlanDifference(JsonNode json) {

    private static final String FORMAT = "sluice-plan-difference";
    private static final int VERSION = 1;

    /// @throws DeliveryException if it is another document
    public PlanDifference {
        requireNonNull(json, "json is null");
        if (!json.path("format").asText().equals(FORMAT) || json.path("version").asInt() != VERSION) {
            throw new DeliveryException("difference must be '%s' of version %d but was '%s' of version %s"
                    .formatted(FORMAT, VERSION, json.path("format").asText(), json.path("version")));
        }
    }

    /// @param title what the lines are about; letters, digits and simple marks only, because a comment shows it as it
    /// is; no full stop, because GitHub makes links of `www.` and what follows
    /// @param lines at least one
    record Section(String title, List<String> lines) {

        Section {
            title = title.replaceAll("[^A-Za-z0-9 ,:_-]", " ");
            lines = List.copyOf(lines);
        }
    }

    /// How many changes there are.
    int changes() {
        return json.path("changes").size();
    }

    /// How many changes there are of one area, as `access`.
    long changesOf(String area) {
        return rows("changes")
                .filter(change -> change.path("area").asText().equals(area))
                .count();
    }

    /// How many consequences there are of one effect, as `replaces`.
    long consequencesOf(String effect) {
        return rows("consequences")
                .filter(consequence -> consequence.path("effect").asText().equals(effect))
                .count();
    }

    /// What a person reads, what hurts first.
    List<Section> sections() {
        return rows("sections")
                .map(PlanDifference::section)
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static Section section(JsonNode json) {
        List<String> lines = new ArrayList<>();
        json.path("lines").forEach(line -> lines.add(line.asText()));
        return new Section(json.path("title").asText(), lines);
    }

    private Stream<JsonNode> rows(String property) {
        return StreamSupport.stream(json.path(property).spliterator(), false);
    }
}
