package io.sluice.local.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Sees to it that no PostgreSQL outlives the run that started it, SIGKILL included.
///
/// PostgreSQL detaches from its starter. So a small shell waits for this JVM to be gone and then stops the server;
/// if that shell was killed too, the next run on the folder stops what it finds.
final class OrphanGuard implements AutoCloseable {

    /// $1 process to outlive, $2 file that names the server's process. A server that was about to start when its
    /// starter was killed writes that file a moment later, so it is looked for three times.
    private static final String WATCH = """
            while kill -0 "$1" 2>/dev/null; do sleep 1; done
            for _ in 1 2 3; do
              [ -f "$2" ] && kill -INT "$(head -n 1 "$2")" 2>/dev/null
              sleep 1
            done""";

    private final Process watcher;

    private OrphanGuard(Process watcher) {
        this.watcher = watcher;
    }

    /// Watches from now on, whether the server runs already or not.
    static OrphanGuard watch(Path dataFolder) throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        List<String> shell = List.of(
                "sh",
                "-c",
                WATCH,
                "sluice-postgres-guard",
                self,
                LeftoverServer.pidFile(dataFolder).toString());
        try {
            // A session of its own, so that a signal to the whole process group does not reach it.
            return new OrphanGuard(
                    start(Stream.concat(Stream.of("setsid"), shell.stream()).toList()));
        } catch (IOException e) {
            return new OrphanGuard(start(shell));
        }
    }

    @Override
    public void close() {
        watcher.descendants().forEach(ProcessHandle::destroyForcibly);
        watcher.destroyForcibly();
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
