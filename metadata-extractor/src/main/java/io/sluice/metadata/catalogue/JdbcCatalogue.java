package io.sluice.metadata.catalogue;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/// The catalogue of a server. Each question is one query, however many tables there are.
///
/// @param connection open connection to the database
/// @param engine whose queries are asked
public record JdbcCatalogue(Connection connection, Engine engine) implements Catalogue {

    /// Lines that a driver holds at once.
    private static final int FETCH_ROWS = 5_000;

    public JdbcCatalogue {
        requireNonNull(connection, "connection is null");
        requireNonNull(engine, "engine is null");
    }

    @Override
    public void ask(Question question, Consumer<Row> each) throws SQLException {
        // PostgreSQL's driver takes the whole answer into memory unless there is a transaction.
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet answer = statement.executeQuery(query(engine, question))) {
                while (answer.next()) {
                    each.accept(row(answer));
                }
            }
        } catch (SQLException e) {
            end(before, e);
            throw e;
        }
        connection.rollback();
        connection.setAutoCommit(before);
    }

    /// On a connection that is lost this fails too, which must not hide how it was lost.
    private void end(boolean before, SQLException reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(before);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /// The query of an engine, kept as an SQL file beside this class. MariaDB is asked as MySQL is, but for its checks.
    static String query(Engine engine, Question question) {
        Engine owner = engine == Engine.MARIADB && question != Question.CHECKS ? Engine.MYSQL : engine;
        String name = "%s/%s".formatted(owner.configName(), question.file());
        try (InputStream sql = JdbcCatalogue.class.getResourceAsStream(name)) {
            if (sql == null) {
                throw new IllegalStateException("query '%s' is not in the artifact".formatted(name));
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(ResultSet answer) {
        return column -> {
            try {
                return Optional.ofNullable(answer.getString(column));
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "column '%s' of a catalogue's answer cannot be read: %s".formatted(column, e.getMessage()), e);
            }
        };
    }
}
