package io.sluice.local.source;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The sample shop: its rows, and the changes made to it while the run watches.
///
/// Each step is one transaction that also notes itself in the source, so a run that was killed neither repeats nor
/// skips one.
///
/// @param address where the shop is or will be
public record SampleDatabase(SourceAddress address) {

    /// Name the stacks give the pipeline of the shop.
    public static final String NAME = "shop";

    /// Schema of the notes, which no contract describes.
    public static final String NOTES_SCHEMA = "sluice_sample";

    private static final String ROWS_LOADED = "rows";

    /// Makes the tables and their rows, unless an earlier run did.
    public void create() {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + NOTES_SCHEMA);
            statement.execute("create table if not exists %s.steps (step text primary key)".formatted(NOTES_SCHEMA));
        } catch (SQLException e) {
            throw new LocalException("sample database must be made but was not: " + e.getMessage(), e);
        }
        step(ROWS_LOADED, resource("sample-schema.sql") + resource("sample-rows.sql"));
    }

    /// The scripted changes, in order.
    public List<Change> changes() {
        return List.of(
                change("1-orders-in-one-transaction", "orders, lines and payments in one transaction"),
                change("2-updates", "updates"),
                change("3-deletes", "deletes"),
                change("4-key-update", "a key update"),
                change("5-added-column", "an added column"));
    }

    /// Makes one change, unless an earlier run did.
    public void make(Change change) {
        step(change.name(), change.sql());
    }

    private void step(String name, String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!isDone(statement, name)) {
                statement.execute(sql);
                statement.execute("insert into %s.steps values ('%s')".formatted(NOTES_SCHEMA, name));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new LocalException("sample step '%s' must run but did not: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static boolean isDone(Statement statement, String name) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from %s.steps where step = '%s'".formatted(NOTES_SCHEMA, name))) {
            return found.next();
        }
    }

    private static Change change(String name, String title) {
        return new Change(name, title, resource("workload/" + name + ".sql"));
    }

    private static String resource(String name) {
        try (InputStream sql = SampleDatabase.class.getResourceAsStream(name)) {
            if (sql == null) {
                throw new IllegalStateException("sample '%s' is not in the artifact".formatted(name));
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name name of its file, which orders it
    /// @param title what it does, for people
    /// @param sql the statements
    public record Change(String name, String title, String sql) {}
}
