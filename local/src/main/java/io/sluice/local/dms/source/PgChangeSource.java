package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/// Changes out of a slot of PostgreSQL.
///
/// Only [#poll] reads from the connection and never waits there: to close a stream while a thread waits in it takes
/// ten seconds and more.
public final class PgChangeSource implements ChangeSource {

    /// Says that another process reads from the slot.
    private static final String OBJECT_IN_USE = "55006";

    /// How long a sender whose reader was killed may take to notice.
    private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(20);

    private final Sessions sessions;
    private final Connection connection;
    private final PGReplicationStream stream;
    private final PgOutputDecoder decoder = new PgOutputDecoder();

    private PgChangeSource(Sessions sessions, Connection connection, PGReplicationStream stream) {
        this.sessions = sessions;
        this.connection = connection;
        this.stream = stream;
    }

    /// Opens the stream where the slot's reader last confirmed.
    ///
    /// @param slot name of the slot
    /// @param publications names of the publications
    public static PgChangeSource open(Sessions sessions, String slot, List<String> publications) {
        requireNonNull(sessions, "sessions is null");
        Instant deadline = Instant.now().plus(RELEASE_TIMEOUT);
        while (true) {
            Connection connection = sessions.openReplication();
            try {
                return new PgChangeSource(sessions, connection, start(connection, slot, publications));
            } catch (SQLException e) {
                close(connection, e);
                if (!OBJECT_IN_USE.equals(e.getSQLState()) || Instant.now().isAfter(deadline)) {
                    throw sessions.failure(e);
                }
                pause();
            }
        }
    }

    private static PGReplicationStream start(Connection connection, String slot, List<String> publications)
            throws SQLException {
        String names = publications.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(slot)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", names)
                .withStatusInterval(1, TimeUnit.SECONDS)
                // Without this the driver confirms what it has read, written or not.
                .withAutomaticFlush(false)
                .start();
    }

    @Override
    public boolean poll(ChangeHandler handler) {
        try {
            ByteBuffer message = stream.readPending();
            if (message == null) {
                return false;
            }
            decoder.decode(message, handler);
            return true;
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    @Override
    public long received() {
        return stream.getLastReceiveLSN().asLong();
    }

    @Override
    public void confirm(long position) {
        stream.setFlushedLSN(LogSequenceNumber.valueOf(position));
        stream.setAppliedLSN(LogSequenceNumber.valueOf(position));
    }

    @Override
    public void askPosition() {
        try {
            stream.forceUpdateStatus();
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (!stream.isClosed()) {
                stream.forceUpdateStatus();
                stream.close();
            }
        } catch (SQLException e) {
            // The source ended the connection first; what it was not told is read again.
        }
    }

    private static void close(Connection connection, SQLException cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the slot", e);
        }
    }
}
