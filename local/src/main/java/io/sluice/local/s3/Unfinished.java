package io.sluice.local.s3;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Objects that were being written when the server was killed.
///
/// The server writes an object beside its place, as `<key>-<UUID>`, and moves it there once it is whole; after a kill
/// it would list the half of it as an object of that name.
///
/// @param root folder of the buckets
record Unfinished(Path root) {

    private static final Pattern DRAFT = Pattern.compile("(?s).*-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /// Start of the name of a part of an upload.
    private static final String PART = ".mpus-";

    /// Removes them; nothing may write to the buckets meanwhile.
    void remove() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> unfinished = files.filter(Files::isRegularFile)
                    .filter(file -> isUnfinished(file.getFileName().toString()))
                    .toList();
            for (Path file : unfinished) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new LocalException(
                    "buckets in '%s' must be readable but are not: %s".formatted(root, Folders.reason(e)), e);
        }
    }

    private static boolean isUnfinished(String name) {
        return name.startsWith(PART) || DRAFT.matcher(name).matches();
    }
}
