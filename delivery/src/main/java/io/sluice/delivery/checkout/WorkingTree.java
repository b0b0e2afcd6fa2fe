package io.sluice.delivery.checkout;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Files of a checkout that are not as its commit has them.
///
/// @param home root of the checkout
public record WorkingTree(Path home) {

    /// Length of what git writes before a path: two letters and a space.
    private static final int STATUS = 3;

    public WorkingTree {
        requireNonNull(home, "home is null");
    }

    /// @param folder below which files are looked at, from the root
    /// @return contents by path from the root; empty for a file that is gone
    /// @throws DeliveryException if the folder is no checkout, or a file is no text
    public Map<String, Optional<String>> changedBelow(String folder) {
        List<String> rows = new Git(home)
                .rows("status", "--porcelain", "--no-renames", "--untracked-files=all", "-z", "--", folder)
                .orElseThrow(() -> new DeliveryException("'%s' must be a checkout of git but is none".formatted(home)));
        Map<String, Optional<String>> files = new TreeMap<>();
        rows.stream().map(row -> row.substring(STATUS)).forEach(path -> files.put(path, content(home.resolve(path))));
        return files;
    }

    private static Optional<String> content(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new DeliveryException(
                    "'%s' must be a text but cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
