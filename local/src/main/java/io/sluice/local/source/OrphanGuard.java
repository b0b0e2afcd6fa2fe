package io.sluice.local.source;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Sees to it that no PostgreSQL outlives the run that started it, SIGKILL included.
///
/// PostgreSQL detaches from its starter. So a small shell waits for this JVM to be gone and then stops the server;
/// if that shell was killed too, the next run on the folder stops what it finds.
final class OrphanGuard implements AutoCloseable {

    private static final int STOP_SECONDS = 20;

    /// $1 process to outlive, $2 file that names the server's process.
    private static final String WATCH =
            "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done; [ -f \"$2\" ] && kill -INT \"$(head -n 1 \"$2\")\"";

    private final Process watcher;

    private OrphanGuard(Process watcher) {
        this.watcher = watcher;
    }

    static OrphanGuard watch(Path dataFolder) throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        List<String> shell = List.of(
                "sh",
                "-c",
                WATCH,
                "sluice-postgres-guard",
                self,
                pidFile(dataFolder).toString());
        try {
            // A session of its own, so that a signal to the whole process group does not reach it.
            return new OrphanGuard(
                    start(java.util.stream.Stream.concat(java.util.stream.Stream.of("setsid"), shell.stream())
                            .toList()));
        } catch (IOException e) {
            return new OrphanGuard(start(shell));
        }
    }

    /// Stops the server that a killed run left on a data folder; does nothing where none runs.
    static void stopLeftover(Path dataFolder) {
        Optional<ProcessHandle> server = leftover(dataFolder);
        server.ifPresent(process -> {
            signal("-INT", process);
            if (!endsWithin(process, STOP_SECONDS)) {
                signal("-QUIT", process);
            }
            if (process.isAlive() && !endsWithin(process, STOP_SECONDS)) {
                throw new LocalException("PostgreSQL process %d of an earlier run must stop but did not: kill it"
                        .formatted(process.pid()));
            }
        });
    }

    @Override
    public void close() {
        watcher.descendants().forEach(ProcessHandle::destroyForcibly);
        watcher.destroyForcibly();
    }

    private static Optional<ProcessHandle> leftover(Path dataFolder) {
        Path pidFile = pidFile(dataFolder);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path dataFolder) {
        return dataFolder.resolve("postmaster.pid");
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
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
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
