package io.sluice.metadata.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.tools.RunScript;

/// The catalogue views of Oracle or SQL Server as tables of H2, which takes their SQL in modes of its own. What is in
/// them is recorded after the vendors' documentation; that the queries run on the real servers too is not shown.
public final class VendorCatalogue implements AutoCloseable {

    private final Connection connection;

    private VendorCatalogue(Connection connection) {
        this.connection = connection;
    }

    /// A source that lacks everything.
    public static VendorCatalogue oracle() throws SQLException, IOException {
        return start("jdbc:h2:mem:;MODE=Oracle", "DMS", "oracle-catalogue");
    }

    /// A source that lacks everything.
    public static VendorCatalogue sqlServer() throws SQLException, IOException {
        VendorFunctions.grant();
        return start(
                "jdbc:h2:mem:msdb;MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "dms",
                "sqlserver-catalogue");
    }

    private static VendorCatalogue start(String url, String user, String script) throws SQLException, IOException {
        VendorCatalogue catalogue = new VendorCatalogue(DriverManager.getConnection(url, user, ""));
        catalogue.run(script);
        return catalogue;
    }

    /// Carries out a recorded script.
    public void run(String script) throws SQLException, IOException {
        try (InputStreamReader sql = new InputStreamReader(
                VendorCatalogue.class.getResourceAsStream("/io/sluice/metadata/recorded/%s.sql".formatted(script)),
                StandardCharsets.UTF_8)) {
            RunScript.execute(connection, sql);
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
