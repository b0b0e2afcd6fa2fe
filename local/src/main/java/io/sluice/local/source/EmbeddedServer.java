package io.sluice.local.source;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server with logical replication on, which lives as long as this object and in its own folder.
///
/// The port is one the system gives. PostgreSQL refuses to run as root; the library starts it through
/// `unshare -U` then, so that must be allowed.
public final class EmbeddedServer implements AutoCloseable {

    /// File that says the data folder is whole: a run may be killed while it is made.
    private static final String INITIALISED = "sluice-initialised";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final OrphanGuard guard;

    private EmbeddedServer(EmbeddedPostgres server, OrphanGuard guard) {
        this.server = server;
        this.guard = guard;
    }

    /// Starts the server on a data folder, which is made where it does not exist yet.
    ///
    /// A server that a killed run left on the same folder is stopped first.
    ///
    /// @param dataFolder absolute path of the data
    /// @param binariesFolder where PostgreSQL is unpacked once and kept
    public static EmbeddedServer start(Path dataFolder, Path binariesFolder) {
        requireUserNamespaces();
        LeftoverServer leftover = new LeftoverServer(dataFolder);
        leftover.stop();
        Folders.deleteUnless(dataFolder, INITIALISED);
        try {
            Files.createDirectories(binariesFolder);
            // It watches before there is a server, so there is no moment at which a kill would leave one.
            OrphanGuard guard = OrphanGuard.watch(dataFolder);
            try {
                EmbeddedPostgres server = builder(dataFolder, binariesFolder).start();
                Files.writeString(dataFolder.resolve(INITIALISED), "");
                return new EmbeddedServer(server, guard);
            } catch (IOException | RuntimeException e) {
                guard.close();
                leftover.stop();
                throw e;
            }
        } catch (IOException | IllegalStateException e) {
            throw new LocalException(
                    "PostgreSQL must start in '%s' but did not: %s".formatted(dataFolder, e.getMessage()), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path dataFolder, Path binariesFolder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(dataFolder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binariesFolder.toFile())
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_wal_senders", "8")
                .setServerConfig("max_replication_slots", "8")
                .setServerConfig("max_connections", "40")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_wal_size", "512MB")
                // Without it changes reach the stream only with the WAL writer's next tick, up to 200 ms later.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "Europe/Berlin")
                // A socket in /tmp would stay there if the server were killed.
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(START_TIMEOUT);
    }

    /// Address of its database `postgres`.
    public SourceAddress address() {
        return new SourceAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalException("PostgreSQL must stop but did not: " + e.getMessage(), e);
        } finally {
            guard.close();
        }
    }

    private static void requireUserNamespaces() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true").start();
            if (probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0) {
                return;
            }
        } catch (IOException e) {
            throw new LocalException(
                    "PostgreSQL does not run as root and 'unshare' is not installed: run as another user", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LocalException(
                "PostgreSQL does not run as root and this system forbids user namespaces: run as another user");
    }
}
