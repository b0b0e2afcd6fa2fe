package io.sluice.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The SQL of the current state, over a history in a real DuckDB.
class CurrentStateTest {

    private static final List<Column> COLUMNS = List.of(column("id", false), column("name", false));

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("create table history (\"Op\" varchar, change_seq varchar, id varchar, name varchar, bi_id varchar,"
                + " bi_name varchar, stream_position varchar)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void isTheLatestChangeOfEachKey() throws SQLException {
        add("('I', null, '1', 'loaded', null, null)", "('I', null, '2', 'kept', null, null)");
        add("('U', '10', '1', 'newest', '1', null)", "('U', '09', '1', 'older', '1', null)");
        assertThat(byKey()).containsExactly("1 newest x1", "2 kept x1");
    }

    @Test
    void leavesDeletedRowsOutAndTakesThemBackWhenTheyReturn() throws SQLException {
        add("('I', null, '1', 'a', null, null)", "('I', null, '2', 'b', null, null)");
        add(
                "('D', '10', '1', 'a', '1', null)",
                "('D', '11', '2', 'b', '2', null)",
                "('I', '12', '2', 'again', null, null)");
        assertThat(byKey()).containsExactly("2 again x1");
    }

    @Test
    void endsTheOldKeyOfAChangedKey() throws SQLException {
        add("('I', null, '1', 'a', null, null)", "('U', '10', '5', 'a', '1', null)");
        assertThat(byKey()).containsExactly("5 a x1");
    }

    @Test
    void letsTwoRowsSwapTheirKeys() throws SQLException {
        add("('I', null, '1', 'one', null, null)", "('I', null, '2', 'two', null, null)");
        add(
                "('U', '10', '0', 'one', '1', null)",
                "('U', '11', '1', 'two', '2', null)",
                "('U', '12', '2', 'one', '0', null)");
        assertThat(byKey()).containsExactly("1 two x1", "2 one x1");
    }

    @Test
    void letsOneStatementShiftEveryKey() throws SQLException {
        add("('I', null, '1', 'one', null, null)", "('I', null, '2', 'two', null, null)");
        add("('U', '10', '2', 'one', '1', null)", "('U', '11', '3', 'two', '2', null)");
        assertThat(byKey()).containsExactly("2 one x1", "3 two x1");
    }

    @Test
    void takesTheLatestRowOfAKeyThatIsALob() throws SQLException {
        add("('I', null, '1', 'loaded', null, null)", "('U', '10', '1', 'newest', null, null)");
        List<Column> columns = List.of(column("id", true), column("name", false));
        assertThat(rows(state(contract(columns, List.of("id"))))).containsExactly("1 newest x1");
    }

    @Test
    void leavesOutWhatWasCommittedAtAPositionOrAfterIt() throws SQLException {
        add("('I', null, '1', 'loaded', null, null)", "('U', '10', '1', 'before', '1', null)");
        execute("update history set stream_position = '00000000/0000000F' where change_seq = '10'");
        add("('U', '11', '1', 'at', '1', null)");
        execute("update history set stream_position = '00000000/00000010' where change_seq = '11'");
        CurrentState state = state(contract(COLUMNS, List.of("id")));
        assertThat(rows(state.upTo("00000000/00000010"))).containsExactly("1 before x1");
        assertThat(rows(state.upTo("00000000/0000000F"))).containsExactly("1 loaded x1");
        assertThat(rows(state.upTo("00000001/00000000"))).containsExactly("1 at x1");
    }

    @Test
    void countsEqualRowsOfATableWithoutAKey() throws SQLException {
        add("('I', null, '1', 'same', null, null)", "('I', null, '1', 'same', null, null)");
        add("('I', null, '1', null, null, null)");
        add("('D', '10', '1', 'same', '1', 'same')", "('U', '11', '1', 'other', '1', null)");
        assertThat(byValue()).containsExactly("1 other x1", "1 same x1");
    }

    @Test
    void showsARowThatLeftMoreOftenThanItCame() throws SQLException {
        add("('D', '10', '1', 'ghost', '1', 'ghost')");
        assertThat(byValue()).containsExactly("1 ghost x-1");
    }

    @Test
    void leavesLobsOfATableWithoutAKeyOut() {
        TableContract contract = contract(List.of(column("id", false), column("text", true)), List.of());
        assertThat(state(contract).columns()).extracting(Column::name).containsExactly("id");
    }

    private List<String> byKey() throws SQLException {
        return rows(state(contract(COLUMNS, List.of("id"))));
    }

    private List<String> byValue() throws SQLException {
        return rows(state(contract(COLUMNS, List.of())));
    }

    private List<String> rows(CurrentState state) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, name, %s from (%s) order by 1, 2".formatted(CurrentState.TIMES, state.sql()))) {
            while (row.next()) {
                rows.add("%s %s x%d".formatted(row.getString(1), row.getString(2), row.getLong(3)));
            }
        }
        return rows;
    }

    private void add(String... rows) throws SQLException {
        execute("insert into history (\"Op\", change_seq, id, name, bi_id, bi_name) values " + String.join(", ", rows));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static CurrentState state(TableContract contract) {
        return new CurrentState(contract, FileLayout.standard(), "history");
    }

    private static TableContract contract(List<Column> columns, List<String> key) {
        return new TableContract(new TableId("shop", "sales", "things"), 1, columns, key, Map.of());
    }

    private static Column column(String name, boolean isLob) {
        return new Column(name, new ColumnType.Text(), true, Optional.of(new Column.Source("text", isLob)), Map.of());
    }
}
