package io.sluice.metadata.doctor;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.TableSelection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Examines a source.
///
/// @param connection open connection, with the user that DMS is to use
/// @param engine engine of the source
/// @param selection the tables that are meant
public record Doctor(Connection connection, Engine engine, TableSelection selection) {

    /// How the states of a connection's own troubles begin.
    private static final String LOST = "08";

    public Doctor {
        requireNonNull(connection, "connection is null");
        requireNonNull(engine, "engine is null");
        requireNonNull(selection, "selection is null");
    }

    /// Everything that is not as it must be.
    ///
    /// @param tables contracts of the tables that are meant
    /// @param demands what the pipeline will ask of the source
    /// @throws SQLException if the connection does not even tell who asks, or is lost on the way
    public List<Ailment> examine(List<TableContract> tables, Demands demands) throws SQLException {
        List<Ailment> ailments = new ArrayList<>();
        for (Examination examination :
                Examination.of(engine, connection.getMetaData().getUserName(), demands.oracleCapture())) {
            ailments.addAll(ask(examination));
        }
        ailments.addAll(new LobSizes(connection, engine, demands).ailments(tables));
        return ailments;
    }

    /// A question that the server refuses is a finding itself: what it asks about stays unknown.
    private List<Ailment> ask(Examination examination) throws SQLException {
        List<Ailment> ailments = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(examination))) {
            while (row.next()) {
                String schema = row.getString("schema_name");
                if (schema == null || selection.matches(schema, row.getString("table_name"))) {
                    ailments.add(new Ailment(row.getString("finding"), row.getString("statement")));
                }
            }
        } catch (SQLException e) {
            throwIfLost(connection, e);
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
            ailments.add(new Ailment(
                    "%s cannot be examined: %s".formatted(examination.subject(), reason), examination.privilege()));
        }
        return ailments;
    }

    /// No further question is answered on a connection that is lost.
    static void throwIfLost(Connection connection, SQLException e) throws SQLException {
        if (String.valueOf(e.getSQLState()).startsWith(LOST) || connection.isClosed()) {
            throw e;
        }
    }

    private static String sql(Examination examination) {
        try (InputStream sql = Doctor.class.getResourceAsStream(examination.file())) {
            if (sql == null) {
                throw new IllegalStateException("query '%s' is not in the artifact".formatted(examination.file()));
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
