package io.sluice.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The file that says whose run a folder keeps and whether it is complete.
///
/// @param source an address or the sample's name
/// @param state `running` or `finished`
record RunMarker(String source, String state) {

    private static final String NAME = "sluice-local.json";
    private static final String FINISHED = "finished";

    static RunMarker running(String source) {
        return new RunMarker(source, "running");
    }

    static RunMarker finished(String source) {
        return new RunMarker(source, FINISHED);
    }

    /// What a folder says, empty if it keeps no run.
    static Optional<RunMarker> read(Path root) {
        Path file = root.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = Json.parse(Files.readString(file), file.toString());
            return Optional.of(new RunMarker(
                    node.path("source").asText(), node.path("state").asText()));
        } catch (IOException e) {
            throw new LocalException("'%s' must be readable but is not: %s".formatted(file, Folders.reason(e)), e);
        }
    }

    /// Makes a folder say nothing.
    static void remove(Path root) {
        Folders.delete(root.resolve(NAME));
    }

    boolean isFinished() {
        return state.equals(FINISHED);
    }

    void requireOf(String other, Path root) {
        if (!source.equals(other)) {
            throw new LocalException(
                    "--out '%s' holds an unfinished run of '%s', not of '%s': finish it or take another folder"
                            .formatted(root, source, other));
        }
    }

    /// Writes it whole or not at all.
    void write(Path root) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("format", "sluice-local-folder");
        node.put("version", 1);
        node.put("source", source);
        node.put("state", state);
        try {
            Path draft = root.resolve(NAME + ".new");
            Files.writeString(draft, Json.pretty(node));
            Files.move(draft, root.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalException(
                    "--out must be a folder that can be written but '%s' is not: %s".formatted(root, Folders.reason(e)),
                    e);
        }
    }
}
