package io.sluice.cli;

import io.sluice.local.LocalException;
import io.sluice.local.run.OutFolder;
import java.nio.file.Path;
import java.util.Optional;

/// Which folder a run takes: the one it is told, or the first of the project's own that no other run holds.
final class OutChoice {

    private static final int MOST_RUNS = 50;

    private OutChoice() {}

    /// The folder of a run that is told none.
    static Path standard() {
        return Main.home().resolve(".sluice").resolve("local");
    }

    static OutFolder take(Optional<Path> told, String source) {
        if (told.isPresent()) {
            Path folder = told.get().toAbsolutePath().normalize();
            return OutFolder.open(folder, source)
                    .orElseThrow(() -> new LocalException(
                            "--out must be a folder that no other run holds but '%s' is in use".formatted(folder)));
        }
        for (int run = 1; run <= MOST_RUNS; run++) {
            Path folder = run == 1 ? standard() : standard().resolveSibling("local-" + run);
            Optional<OutFolder> taken =
                    OutFolder.holdsAnother(folder, source) ? Optional.empty() : OutFolder.open(folder, source);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new LocalException(
                "%d runs hold '%s' and its siblings: give another folder with --out".formatted(MOST_RUNS, standard()));
    }
}
