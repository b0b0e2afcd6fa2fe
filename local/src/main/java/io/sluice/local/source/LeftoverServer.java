package io.sluice.local.source;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// What a killed run left running on a data folder: the server, what was about to make or start it, its guard.
///
/// @param dataFolder absolute path of the data
record LeftoverServer(Path dataFolder) {

    private static final int STOP_SECONDS = 20;

    static Path pidFile(Path dataFolder) {
        return dataFolder.resolve("postmaster.pid");
    }

    /// Stops all of it; does nothing where nothing runs.
    void stop() {
        // First the rest: a guard would soon stop the server that is about to start, initdb would go on writing.
        List<ProcessHandle> others = others();
        others.forEach(ProcessHandle::destroyForcibly);
        others.forEach(process -> endsWithin(process, STOP_SECONDS));
        server().ifPresent(LeftoverServer::stop);
    }

    private List<ProcessHandle> others() {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self)
                .filter(this::isOfFolder)
                .filter(process -> !isServer(process))
                .toList();
    }

    private boolean isOfFolder(ProcessHandle process) {
        List<String> ours = List.of(dataFolder.toString(), pidFile(dataFolder).toString());
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(ours::contains);
    }

    /// The server of the folder's process file, or where that is not written yet, the one started on the folder.
    private Optional<ProcessHandle> server() {
        return Stream.concat(named().stream(), ProcessHandle.allProcesses().filter(this::isOfFolder))
                .filter(LeftoverServer::isServer)
                .findFirst();
    }

    private Optional<ProcessHandle> named() {
        try {
            return ProcessHandle.of(Long.parseLong(
                    Files.readAllLines(pidFile(dataFolder)).getFirst().trim()));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(path -> path.endsWith("postgres"))
                .isPresent();
    }

    private static void stop(ProcessHandle server) {
        signal("-INT", server);
        if (!endsWithin(server, STOP_SECONDS)) {
            signal("-QUIT", server);
        }
        if (server.isAlive() && !endsWithin(server, STOP_SECONDS)) {
            throw new LocalException(
                    "PostgreSQL process %d of an earlier run must stop but did not: kill it".formatted(server.pid()));
        }
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
