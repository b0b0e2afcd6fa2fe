package io.sluice.delivery.command;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/// What a workflow gives a step to know and to write; on a machine of one's own there is none of it.
/// See <https://docs.github.com/en/actions/reference/workflows-and-actions/variables>
///
/// @param environment variables of the process
public record Surroundings(Map<String, String> environment) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /// Of this process.
    static Surroundings ofProcess() {
        return new Surroundings(System.getenv());
    }

    /// Address of the run that this is a step of.
    Optional<String> run() {
        return find("GITHUB_RUN_ID")
                .map(id -> "%s/%s/actions/runs/%s"
                        .formatted(
                                environment.getOrDefault("GITHUB_SERVER_URL", "https://github.com"),
                                environment.getOrDefault("GITHUB_REPOSITORY", ""),
                                id));
    }

    /// Adds to the summary of the job, where there is one.
    void summarise(String markdown) {
        append("GITHUB_STEP_SUMMARY", markdown + System.lineSeparator());
    }

    /// Hands a value to later steps, where there are any.
    void output(String name, String value) {
        append("GITHUB_OUTPUT", "%s=%s%n".formatted(name, value));
    }

    private void append(String variable, String text) {
        find(variable).map(Path::of).ifPresent(file -> {
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new DeliveryException(
                        "%s must be a file that can be written but '%s' is not".formatted(variable, file), e);
            }
        });
    }

    private Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
