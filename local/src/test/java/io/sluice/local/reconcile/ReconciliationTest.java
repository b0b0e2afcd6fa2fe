package io.sluice.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.PostgresTypes;
import io.sluice.contract.dms.PostgresTypes.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.source.SourceAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real PostgreSQL against a history in a real DuckDB.
class ReconciliationTest {

    private static final int LOB_BYTES = 1024;

    private Connection lake;

    @BeforeEach
    void open() throws SQLException {
        lake = DriverManager.getConnection("jdbc:duckdb:");
        execute(
                "create table history (op varchar, change_seq varchar, id integer, rate decimal(28, 6), bi_id integer)");
    }

    @AfterEach
    void close() throws SQLException {
        lake.close();
    }

    @Test
    void matchesAfterTheConversionsAndCountsThem() throws SQLException {
        SourceAddress source = SourceServer.database(
                "create table rates (id int primary key, rate numeric)",
                "insert into rates values (1, 0.12345678), (2, 'NaN'), (3, 7)");
        execute(
                "insert into history values ('I', '', 1, 0.123457, null), ('I', '', 2, null, null), ('I', '', 3, 7, null)");
        TableResult result = compare(source, "rates");
        assertThat(result.match()).isTrue();
        assertThat(result.source().rows()).isEqualTo(3);
        assertThat(result.conversions())
                .containsExactly("rate: 2 values rounded to 6 digits after the point, or NULL where they do not fit");
    }

    @Test
    void saysInWhichColumnsARowDiffersAndWhichRowsAreMissing() throws SQLException {
        SourceAddress source = SourceServer.database(
                "create table rates (id int primary key, rate numeric)", "insert into rates values (1, 1.5), (2, 2)");
        execute("insert into history values ('I', '', 1, 1.25, null), ('I', '', 3, 3, null)");
        TableResult result = compare(source, "rates");
        assertThat(result.match()).isFalse();
        assertThat(result.differences())
                .containsExactly(
                        "id=1: rate is '1.500000' in the source but '1.250000' in the lake",
                        "id=2: only in the source",
                        "id=3: only in the lake");
    }

    @Test
    void readsATablesOwnRowsWithoutThoseOfItsChildrenButWithItsPartitions() throws SQLException {
        SourceAddress source = SourceServer.database(
                "create table parent (id int primary key, rate numeric)",
                "create table child () inherits (parent)",
                "insert into parent values (1, 1)",
                "insert into child values (2, 2)",
                "create table parts (id int primary key, rate numeric) partition by range (id)",
                "create table part_one partition of parts for values from (0) to (10)",
                "insert into parts values (1, 1)");
        execute("insert into history values ('I', '', 1, 1, null)");
        assertThat(compare(source, "parent").match()).isTrue();
        assertThat(compare(source, "parts").match()).isTrue();
    }

    @Test
    void tellsATableThatIsGoneAsADifference() throws SQLException {
        execute("insert into history values ('I', '', 1, 1, null)");
        TableResult result = compare(SourceServer.database(), "rates");
        assertThat(result.match()).isFalse();
        assertThat(result.differences()).containsExactly("the table is no longer in the source");
    }

    private TableResult compare(SourceAddress source, String table) throws SQLException {
        List<Column> columns = List.of(column("id", "integer"), column("rate", "numeric"));
        TableContract contract =
                new TableContract(new TableId("shop", "public", table), 1, columns, List.of("id"), Map.of());
        try (Connection rows = SourceServer.open(source)) {
            return new Reconciliation(rows, lake, LOB_BYTES)
                    .compare(new CurrentState(contract, FileLayout.standard(), "history"));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = lake.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Column column(String name, String declared) {
        return new Column(
                name,
                PostgresTypes.of(declared, Kind.BASE).columnType(EndpointOptions.standard()),
                true,
                Optional.of(new Column.Source(declared, false)),
                Map.of());
    }
}
