package io.sluice.local.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.json.Json;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.TableSelection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample against a real server: what the README promises of it, and that the metadata store describes it.
class SampleDatabaseTest {

    @TempDir
    private static Path folder;

    private static EmbeddedServer server;
    private static SampleDatabase sample;

    @BeforeAll
    static void create() {
        server = EmbeddedServer.start(folder.resolve("data"), TestFolders.binaries());
        sample = new SampleDatabase(server.address());
        sample.create();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void holdsTenTablesInTwoSchemasAndMoreThanTwoHundredThousandRows() throws SQLException {
        List<TableContract> contracts = extract();
        assertThat(contracts).extracting(contract -> contract.id().schema()).containsOnly("catalog", "sales");
        assertThat(contracts).hasSize(10);
        long rows = 0;
        for (TableContract contract : contracts) {
            rows += count(contract.id().qualifiedName());
        }
        assertThat(rows).isEqualTo(222_060);
    }

    @Test
    void isDescribedByTheMetadataStoreExactly() throws SQLException {
        ContractStore store = new ContractStore(Path.of(System.getProperty("sluice.home"), "metadata"));
        assertThat(text(store.current(SampleDatabase.NAME))).isEqualTo(text(extract()));
    }

    @Test
    void makesAStepOnceHoweverOftenItIsAskedTo() throws SQLException {
        SampleDatabase.Change update = sample.changes().get(1);
        sample.make(update);
        String after = query("select sum(total) from sales.orders");
        sample.make(update);
        assertThat(query("select sum(total) from sales.orders")).isEqualTo(after);
    }

    private static List<TableContract> extract() throws SQLException {
        try (Connection connection = server.address().connect()) {
            return new Extractor(SampleDatabase.NAME, Engine.POSTGRES, EndpointOptions.standard())
                    .extract(connection, new TableSelection(List.of(), List.of(SampleDatabase.NOTES_SCHEMA + ".*")))
                    .contracts();
        }
    }

    private static List<String> text(List<TableContract> contracts) {
        return contracts.stream().map(ContractJson::write).map(Json::pretty).toList();
    }

    private static long count(String table) throws SQLException {
        return Long.parseLong(query("select count(*) from " + table));
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
