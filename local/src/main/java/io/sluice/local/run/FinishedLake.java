package io.sluice.local.run;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.key.LakeKey;
import io.sluice.local.LocalException;
import io.sluice.local.SqlName;
import io.sluice.local.catalogue.LakeSql;
import io.sluice.local.plan.GlueTable;
import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.plan.PlanDocument;
import io.sluice.local.reconcile.CurrentState;
import io.sluice.local.report.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The lake of a finished run, to be asked in SQL: each table's history under the catalogue's name, and its current
/// state under the same name in the database `<database>_current`.
public final class FinishedLake implements AutoCloseable {

    /// Rows of an answer that are shown: a terminal is no place for more.
    private static final int MOST_ROWS = 200;

    private final LakeSql lake;
    private final Connection connection;

    private FinishedLake(LakeSql lake, Connection connection) {
        this.lake = lake;
        this.connection = connection;
    }

    /// @param folder folder of the run
    public static FinishedLake open(Path folder) {
        try {
            String text = Files.readString(folder.resolve(OutFolder.PLAN));
            PipelinePlan plan = new PipelinePlan(PlanDocument.read(text));
            Path buckets = folder.resolve(OutFolder.BUCKETS).toAbsolutePath();
            LakeSql lake = LakeSql.open(plan.tables(), buckets::resolve);
            Connection connection = lake.connect();
            List<TableContract> contracts =
                    new ContractStore(folder.resolve(OutFolder.METADATA)).current(plan.database());
            showCurrent(connection, plan, contracts);
            return new FinishedLake(lake, connection);
        } catch (IOException | SQLException e) {
            throw new LocalException("lake in '%s' cannot be opened: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /// The answer to one statement as a table.
    ///
    /// @throws QueryException if the engine does not take it
    public String answer(String sql) {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "done\n";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return table(rows);
            }
        } catch (SQLException e) {
            throw new QueryException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LocalException("lake must close but did not: " + e.getMessage(), e);
        } finally {
            lake.close();
        }
    }

    /// Name of the view over all files of a table.
    static String history(List<GlueTable> tables, TableContract contract) {
        GlueTable table = of(tables, contract);
        return SqlName.quoted(table.database()) + "." + SqlName.quoted(table.name());
    }

    private static void showCurrent(Connection connection, PipelinePlan plan, List<TableContract> contracts)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (TableContract contract : contracts) {
                GlueTable table = of(plan.tables(), contract);
                String schema = SqlName.quoted(table.database() + "_current");
                CurrentState state =
                        new CurrentState(contract, plan.environment().layout(), history(plan.tables(), contract));
                statement.execute("create schema if not exists " + schema);
                statement.execute(
                        "create view %s.%s as %s".formatted(schema, SqlName.quoted(table.name()), state.sql()));
            }
        }
    }

    private static GlueTable of(List<GlueTable> tables, TableContract contract) {
        String folder = LakeKey.folder(contract.id());
        return tables.stream()
                .filter(table -> table.folder().equals(folder))
                .findFirst()
                .orElseThrow(() -> new LocalException(
                        "plan must have a catalogue table over '%s' but has none".formatted(folder)));
    }

    private static String table(ResultSet rows) throws SQLException {
        TextTable table = TextTable.of(rows, MOST_ROWS);
        return table.text() + (table.size() == MOST_ROWS ? "the first %d rows\n".formatted(MOST_ROWS) : "");
    }

    /// A statement that the engine does not take, in the engine's words.
    public static final class QueryException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        QueryException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
