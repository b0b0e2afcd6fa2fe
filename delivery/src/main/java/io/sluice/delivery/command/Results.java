package io.sluice.delivery.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the result of a command goes: to a person's terminal, or to a file that a program reads.
final class Results {

    private Results() {}

    /// Refuses a file that cannot be written before the work rather than after it.
    ///
    /// @param file path, `-` for standard output, empty if nobody wants it
    static void requireWritable(Optional<String> file) {
        file.filter(name -> !name.equals("-") && !isWritable(Path.of(name).toAbsolutePath()))
                .ifPresent(name -> {
                    throw new DeliveryException(notWritable(name));
                });
    }

    private static boolean isWritable(Path file) {
        return Files.exists(file)
                ? !Files.isDirectory(file) && Files.isWritable(file)
                : file.getParent() != null && Files.isWritable(file.getParent());
    }

    private static String notWritable(String file) {
        return "'%s' must be a file that can be written but is not".formatted(file);
    }

    /// @param file path for the JSON, `-` for standard output, empty if nobody wants it
    /// @param text for a person; goes to standard error where the JSON takes standard output
    static void show(String text, Optional<String> file, JsonNode json) {
        boolean isJsonPrinted = file.filter("-"::equals).isPresent();
        (isJsonPrinted ? System.err : System.out).print(text);
        file.ifPresent(path -> write(path, Json.pretty(json)));
    }

    /// @param file path, `-` for standard output
    static void write(String file, String text) {
        if (file.equals("-")) {
            System.out.print(text);
            System.out.flush();
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new DeliveryException(notWritable(file), e);
        }
    }
}
