package io.sluice.delivery.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What Pulumi wrote with `--event-log`: one event a line.
/// See <https://github.com/pulumi/pulumi/blob/master/sdk/go/common/apitype/events.go>
///
/// @param planned what the engine would do: previews
/// @param begun what it began to do, whether it came to an end or not
/// @param done what it has done, each when it was over
/// @param failed what it could not do
/// @param errors what it said of it, one message each
public record EventLog(List<Step> planned, List<Step> begun, List<Step> done, List<Step> failed, List<String> errors) {

    /// Of a run that ended before it began.
    static final EventLog EMPTY = new EventLog(List.of(), List.of(), List.of(), List.of(), List.of());

    public EventLog {
        planned = planned.stream().sorted().toList();
        begun = begun.stream().sorted().toList();
        done = done.stream().sorted().toList();
        failed = failed.stream().sorted().toList();
        errors = List.copyOf(errors);
    }

    /// @param file may be missing, if the run ended before its first event
    static EventLog read(Path file) {
        if (!Files.isRegularFile(file)) {
            return EMPTY;
        }
        Reader reader = new Reader();
        try {
            complete(Files.readString(file)).filter(line -> !line.isBlank()).forEach(reader::event);
        } catch (IOException e) {
            throw new DeliveryException("event log of Pulumi must be read but was not: " + e.getMessage(), e);
        }
        return reader.log();
    }

    /// All lines that were written to their end: one that was not is what Pulumi wrote when it was killed.
    private static Stream<String> complete(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    }

    /// Collects what matters, in the order of the file.
    private static final class Reader {

        // Sets, because a component tells its outputs a second time.
        private final Set<Step> planned = new LinkedHashSet<>();
        private final Set<Step> begun = new LinkedHashSet<>();
        private final Set<Step> done = new LinkedHashSet<>();
        private final Set<Step> failed = new LinkedHashSet<>();
        private final List<String> errors = new ArrayList<>();

        void event(String line) {
            JsonNode event = Json.parse(line, "event log of Pulumi");
            // Of a look at the cloud, only what comes after it says what was found.
            JsonNode outputs = event.path("resOutputsEvent");
            step(outputs, Operation::of).ifPresent(outputs.path("planning").asBoolean() ? planned::add : done::add);
            JsonNode before = event.path("resourcePreEvent");
            if (!before.path("planning").asBoolean()) {
                step(before, Operation::begun).ifPresent(begun::add);
            }
            step(event.path("resOpFailedEvent"), Operation::begun).ifPresent(failed::add);
            JsonNode message = event.path("diagnosticEvent");
            if (message.path("severity").asText().equals("error")) {
                errors.add(message.path("message").asText().strip());
            }
        }

        EventLog log() {
            return new EventLog(
                    List.copyOf(planned), List.copyOf(begun), List.copyOf(done), List.copyOf(failed), errors);
        }

        private static Optional<Step> step(JsonNode event, Function<String, Optional<Operation>> meaning) {
            JsonNode metadata = event.path("metadata");
            return meaning.apply(metadata.path("op").asText())
                    .map(operation -> Step.of(operation, metadata.path("urn").asText()));
        }
    }
}
