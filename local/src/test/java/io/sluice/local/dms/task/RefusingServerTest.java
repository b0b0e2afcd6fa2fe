package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.LocalException;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.source.SourceAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is not set up for DMS, and asks one user for a password.
class RefusingServerTest {

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "replica")
                .setServerConfig("max_replication_slots", "1")
                .start();
        SourceServer.run(
                source("postgres", ""),
                "CREATE TABLE item (id int PRIMARY KEY)",
                "CREATE ROLE guarded LOGIN PASSWORD 'right'",
                "SELECT pg_create_physical_replication_slot('taken')");
        askForPassword();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void failsOnALogWithoutChangesAndWithoutAFreeSlotTellingBoth() {
        assertRefused(source("postgres", ""), """
                The source's wal_level is 'replica', so its log does not tell changes. Run ALTER SYSTEM SET wal_level = \
                logical and restart the source.
                The source has no free replication slot. Drop one that is not used (pg_drop_replication_slot) or raise \
                max_replication_slots.""");
    }

    @Test
    void failsOnAWrongPasswordWithoutTellingIt() {
        assertRefused(
                source("guarded", "wrong"),
                "The source at jdbc:postgresql://localhost:%d/postgres refuses the password of user 'guarded'. Correct the"
                                .formatted(server.getPort())
                        + " password or the user.");
    }

    private static void askForPassword() throws IOException, SQLException {
        try (Connection connection = SourceServer.open(source("postgres", ""));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW hba_file")) {
            row.next();
            Path rules = Path.of(row.getString(1));
            Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
        }
        SourceServer.run(source("postgres", ""), "SELECT pg_reload_conf()");
    }

    private static SourceAddress source(String user, String password) {
        return new SourceAddress("jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()), user, password);
    }

    private void assertRefused(SourceAddress source, String message) {
        ReplicationTask task = new TaskFixture(source, folder).task(TaskFixture.SELECT_ALL);
        assertThatThrownBy(task::prepare).isInstanceOf(LocalException.class).hasMessage(message);
    }
}
