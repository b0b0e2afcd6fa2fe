package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.catalogue.JdbcCatalogue;
import io.sluice.metadata.catalogue.Question;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import io.sluice.metadata.support.MariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a real MariaDB refuses, and what MySQL asks for that MariaDB can say.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MariaDbTroubleTest {

    @TempDir
    private static Path folder;

    private static MariaDb server;

    @BeforeAll
    static void start() throws Exception {
        server = MariaDb.start(folder);
        server.execute(
                "create database one",
                "drop user if exists ''@'localhost'",
                "create user 'stranger'@'localhost' identified by 'stranger'");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void tellsAUserWhoMayNotEnterADatabaseFromADatabaseThatIsNotThere() {
        assertThatThrownBy(() -> stranger("one").connect())
                .hasMessage(
                        "source 'jdbc:mariadb://localhost:%d/one' must let user 'stranger' in but does not: grant it the database"
                                .formatted(server.port()));
        assertThatThrownBy(() -> login("owner", "none").connect())
                .hasMessage("source 'jdbc:mariadb://localhost:%d/none' must exist but the server has no such database"
                        .formatted(server.port()));
    }

    @Test
    void doesNotBlameThePasswordWhereTheServerIsFull() throws Exception {
        server.execute("set global max_connections = 10");
        List<Connection> taken = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(stranger("").connect());
                        }
                    })
                    .hasMessageStartingWith(
                            "source 'jdbc:mariadb://localhost:%d/' cannot be opened: ".formatted(server.port()))
                    .hasMessageEndingWith("Too many connections");
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        server.execute("set global max_connections = 100");
    }

    /// With 2,000 tables of 50 columns that took 90 seconds, and four times that for twice as many.
    @Test
    void holdsNoColumnAgainstEveryTable() throws Exception {
        server.execute("create table one.t (id int primary key, a int unique, foreign key (a) references one.t (id))");
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            assertThat(plan(
                            statement,
                            "select 1 from information_schema.columns c join information_schema.tables t"
                                    + " on t.table_schema = c.table_schema and t.table_name = c.table_name"))
                    .as("a plan that does")
                    .anyMatch(step -> step.contains("join buffer"));
            for (String query : List.of(
                    "catalogue/mysql/columns.sql",
                    "catalogue/mysql/keys.sql",
                    "catalogue/mysql/foreign-keys.sql",
                    "catalogue/mariadb/checks.sql",
                    "doctor/mysql/tables.sql")) {
                assertThat(plan(statement, sql(query)))
                        .as(query)
                        .isNotEmpty()
                        .noneMatch(step -> step.contains("join buffer") || step.contains("DEPENDENT"));
            }
        }
    }

    private static List<String> plan(Statement statement, String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (ResultSet step = statement.executeQuery("explain " + sql)) {
            while (step.next()) {
                steps.add("%s: %s".formatted(step.getString("select_type"), step.getString("Extra")));
            }
        }
        return steps;
    }

    /// The driver takes MySQL's URLs when it is told so; what answers here is MariaDB.
    @Test
    void reachesWhatCallsItselfMySql() throws Exception {
        server.execute("create database mine", "create table mine.t (id int primary key, b varchar(5))");
        SourceLogin login = new SourceLogin(
                JdbcAddress.of(Engine.MYSQL, "localhost", server.port(), ""), "owner", "owner", Encryption.REQUIRE);
        try (Connection connection = login.connect()) {
            assertThat(new Extractor("shop", Engine.MYSQL, EndpointOptions.standard(Engine.MYSQL))
                            .extract(connection, new TableSelection(List.of("mine.*"), List.of()))
                            .contracts())
                    .singleElement()
                    .satisfies(contract -> assertThat(contract.primaryKey()).containsExactly("id"));
        }
        server.execute("drop database mine");
    }

    /// MariaDB takes what MySQL reads from 8.0.16 on for a comment, as an older MySQL does.
    @Test
    void asksNoChecksOfAMySqlThatHasNone() throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connect()) {
            new JdbcCatalogue(connection, Engine.MYSQL).ask(Question.CHECKS, row -> found.add(row.text("table_name")));
        }
        assertThat(found).isEmpty();
    }

    /// The two views as MySQL documents them, in a database of their own, since MariaDB's differ.
    @Test
    void joinsTheTwoViewsInWhichMySqlKeepsItsChecks() throws Exception {
        server.execute("create database recorded", """
                create table recorded.table_constraints (constraint_catalog varchar(64), constraint_schema varchar(64),
                  constraint_name varchar(64), table_schema varchar(64), table_name varchar(64), constraint_type varchar(11),
                  enforced varchar(3))""", """
                create table recorded.check_constraints (constraint_catalog varchar(64), constraint_schema varchar(64),
                  constraint_name varchar(64), check_clause longtext)""", """
                insert into recorded.table_constraints values
                  ('def', 'shop', 'c1', 'shop', 't', 'CHECK', 'YES'), ('def', 'shop', 'c2', 'shop', 't', 'CHECK', 'NO'),
                  ('def', 'other', 'c1', 'other', 'u', 'CHECK', 'YES'), ('def', 'shop', 'PRIMARY', 'shop', 't', 'PRIMARY KEY', 'YES')""", """
                insert into recorded.check_constraints values
                  ('def', 'shop', 'c1', '(`a` > 0)'), ('def', 'shop', 'c2', '(`a` > 1)'), ('def', 'other', 'c1', '(`b` > 2)')""");
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(mySqlChecks())) {
            while (row.next()) {
                found.add("%s.%s %s"
                        .formatted(
                                row.getString("schema_name"),
                                row.getString("table_name"),
                                row.getString("check_text")));
            }
        }
        assertThat(found).containsExactly("other.u (`b` > 2)", "shop.t (`a` > 0)");
        server.execute("drop database recorded");
    }

    private static String mySqlChecks() throws IOException {
        return sql("catalogue/mysql/checks.sql")
                .replaceAll("/\\*!\\d+|\\*/", "")
                .replace("information_schema.", "recorded.");
    }

    private static String sql(String file) throws IOException {
        try (InputStream sql = Extractor.class.getResourceAsStream(file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SourceLogin stranger(String database) {
        return login("stranger", database);
    }

    private static SourceLogin login(String user, String database) {
        return new SourceLogin(
                JdbcAddress.of(Engine.MARIADB, "localhost", server.port(), database), user, user, Encryption.OFF);
    }
}
