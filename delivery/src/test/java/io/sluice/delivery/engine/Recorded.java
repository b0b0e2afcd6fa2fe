package io.sluice.delivery.engine;

import java.nio.file.Path;
import java.util.List;

/// Event logs that Pulumi 3.274.1 wrote of the shipped dev stack, shortened to a few events of each kind. AWS was stood
/// in for; the one message of it has the form that its SDK gives to one.
public final class Recorded {

    private Recorded() {}

    /// @param name file without its ending
    public static EventLog log(String name) {
        return EventLog.read(file(name));
    }

    static Path file(String name) {
        return Path.of("src/test/resources/events/%s.jsonl".formatted(name));
    }

    /// A run that ended well.
    public static Run run(String name) {
        return new Run("dev", "up", 0, log(name), List.of());
    }

    /// A run that failed.
    public static Run failed(String name) {
        return new Run("dev", "up", 255, log(name), List.of());
    }
}
