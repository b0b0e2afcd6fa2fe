package io.sluice.metadata.support;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.tools.RunScript;

/// The catalogue views of Oracle or SQL Server as tables of H2, which takes their SQL in modes of its own. Their
/// columns, and what is in them, are recorded after the vendors' documentation; no real server has run the queries.
public final class VendorCatalogue implements AutoCloseable {

    private final Connection connection;

    private VendorCatalogue(Connection connection) {
        this.connection = connection;
    }

    /// The views of an Oracle, with nothing in them.
    public static VendorCatalogue oracle() throws SQLException, IOException {
        VendorFunctions.enter(0);
        return start("jdbc:h2:mem:;MODE=Oracle", "DMS", "oracle-views");
    }

    /// The views of a SQL Server, with nothing in them.
    public static VendorCatalogue sqlServer() throws SQLException, IOException {
        VendorFunctions.grant();
        return start(
                "jdbc:h2:mem:msdb;MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE",
                "dms",
                "sqlserver-views");
    }

    private static VendorCatalogue start(String url, String user, String script) throws SQLException, IOException {
        return new VendorCatalogue(DriverManager.getConnection(url, user, "")).run(script);
    }

    /// Carries out a recorded script.
    public VendorCatalogue run(String script) throws SQLException, IOException {
        try (InputStreamReader sql = new InputStreamReader(
                VendorCatalogue.class.getResourceAsStream("/io/sluice/metadata/recorded/%s.sql".formatted(script)),
                StandardCharsets.UTF_8)) {
            RunScript.execute(connection, sql);
        }
        return this;
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
