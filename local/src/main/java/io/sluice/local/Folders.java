package io.sluice.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that a run makes and removes again.
public final class Folders {

    /// Tries at a folder into which a process that is just ending still writes.
    private static final int TRIES = 20;

    private static final long PAUSE_MILLIS = 100;

    private Folders() {}

    /// Removes a file, or a folder with all that is in it; does nothing where there is neither.
    public static void delete(Path path) {
        for (int attempt = 1; !isDeleted(path, attempt == TRIES); attempt++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalException("'%s' must be removed but the run was interrupted".formatted(path), e);
            }
        }
    }

    /// Removes a folder, unless it has a file of that name.
    public static void deleteUnless(Path folder, String name) {
        if (!Files.exists(folder.resolve(name))) {
            delete(folder);
        }
    }

    /// Why a file or folder could not be used, in words.
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "it is a file";
            case NoSuchFileException _ -> "its parent folder cannot be made";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static boolean isDeleted(Path path, boolean isLast) {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> all = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
            return true;
        } catch (DirectoryNotEmptyException | NoSuchFileException | java.io.UncheckedIOException e) {
            if (isLast) {
                throw new LocalException(
                        "'%s' must be removed but something goes on writing into it".formatted(path), e);
            }
            return false;
        } catch (IOException e) {
            throw new LocalException("'%s' must be removed but was not: %s".formatted(path, reason(e)), e);
        }
    }
}
