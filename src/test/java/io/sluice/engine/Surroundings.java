package io.sluice.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the one who starts the stand-in tells it, by its environment.
///
/// @param cloud `SLUICE_STANDIN_CLOUD`, folder of what exists
/// @param account `SLUICE_STANDIN_ACCOUNT`, the account whose credentials are used; by default the one that is allowed
/// @param journal `SLUICE_STANDIN_JOURNAL`, file that every request is noted in with its time in milliseconds
record Surroundings(Path cloud, Optional<String> account, Optional<Path> journal) {

    static Surroundings of(Map<String, String> environment) {
        String cloud = environment.get("SLUICE_STANDIN_CLOUD");
        if (cloud == null) {
            throw new IllegalArgumentException(
                    "SLUICE_STANDIN_CLOUD must name a folder: start the stand-in by .ci/with-engine");
        }
        return new Surroundings(
                Path.of(cloud),
                given(environment, "SLUICE_STANDIN_ACCOUNT"),
                given(environment, "SLUICE_STANDIN_JOURNAL").map(Path::of));
    }

    void note(String request, String about) {
        note(Instant.now(), request, about);
    }

    void note(Instant time, String request, String about) {
        journal.ifPresent(file -> {
            try {
                Files.writeString(
                        file,
                        "%d %s %s%n".formatted(time.toEpochMilli(), request, about),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
