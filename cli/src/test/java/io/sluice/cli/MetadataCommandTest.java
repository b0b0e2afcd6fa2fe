package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.source.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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

/// The commands about contracts, from the command line to a real PostgreSQL and back.
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MetadataCommandTest {

    @TempDir
    private static Path data;

    @TempDir
    private Path store;

    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedServer.start(
                data.resolve("data"), Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-postgres"));
        execute(
                "create schema s",
                "create table s.t (id int primary key)",
                "create table s.\"T\" (id int primary key)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsThatACheckIsGoneAndKeepsALimitThatAPersonWrote() throws Exception {
        execute("create table s.checked (id int primary key,"
                + " n int constraint n_is_positive check (n >= 1 and n <= 9), note text)");
        run("metadata", "extract", "--include", "s.checked");
        Path file = store.resolve("shop/s.checked.json");
        String text = Files.readString(file);
        assertThat(text).contains("\"minimum\" : 1", "\"limits_from_source\"");
        Files.writeString(
                file, text.replace("\"name\" : \"note\",", "\"name\" : \"note\",\n      \"enum\" : [ \"a\" ],"));
        assertThat(run("metadata", "diff", "--include", "s.checked")).isEqualTo("0 0 changes|");

        execute("alter table s.checked drop constraint n_is_positive");
        assertThat(run("metadata", "diff", "--include", "s.checked"))
                .startsWith("1 ")
                .contains("column 'n' has minimum none, not 1", "column 'n' has maximum none, not 9")
                .doesNotContain("note");

        run("metadata", "extract", "--include", "s.checked");
        assertThat(Files.readString(file))
                .contains("\"enum\"")
                .doesNotContain("minimum", "maximum", "limits_from_source");
        assertThat(run("metadata", "diff", "--include", "s.checked")).isEqualTo("0 0 changes|");
    }

    @Test
    void extractsThenTellsWhatChangedThenConverts() throws Exception {
        execute("create table s.moving (id int primary key)");
        assertThat(run("metadata", "extract", "--include", "s.moving"))
                .isEqualTo("0 s.moving version 1|1 tables read, 1 contracts written|");
        String written = Files.readString(store.resolve("shop/s.moving.json"));
        assertThat(run("metadata", "extract", "--include", "s.moving"))
                .isEqualTo("0 1 tables read, 0 contracts written|");
        assertThat(Files.readString(store.resolve("shop/s.moving.json"))).isEqualTo(written);
        assertThat(run("metadata", "diff", "--include", "s.moving")).isEqualTo("0 0 changes|");

        execute("alter table s.moving add column tier smallint");
        Path comment = store.resolve("comment.md");
        assertThat(run("metadata", "diff", "--include", "s.moving", "--markdown", comment.toString()))
                .isEqualTo("1 s.moving: column 'tier' int16 (smallint) was added (additive)|1 change|");
        assertThat(comment)
                .content()
                .contains("| `s.moving` | `column 'tier' int16 (smallint) was added` | additive |");

        Path legacy = store.resolve("legacy");
        assertThat(call(List.of(
                        "metadata",
                        "convert",
                        "--database",
                        "shop",
                        "--store",
                        store.toString(),
                        "--engine",
                        "postgres",
                        "--out",
                        legacy.toString())))
                .isEqualTo("0 1 files written to %s|".formatted(legacy));
        assertThat(legacy.resolve("s/moving.json")).content().contains("\"stream_position\"");
    }

    @Test
    void convertsATableOfAnyNameInsideOfTheFolder() throws Exception {
        Path folder = Files.createDirectories(store.resolve("shop"));
        Files.writeString(folder.resolve("odd.json"), """
                {"name": "../../../T", "database_name": "shop", "schema_name": "..",
                 "columns": [{"name": "id", "type": "int32"}]}
                """);
        Path out = store.resolve("a/b/legacy");
        assertThat(call(List.of(
                        "metadata",
                        "convert",
                        "--database",
                        "shop",
                        "--store",
                        store.toString(),
                        "--engine",
                        "postgres",
                        "--out",
                        out.toString())))
                .isEqualTo("0 1 files written to %s|".formatted(out));
        assertThat(out.resolve("%2E%2E/..%2F..%2F..%2Ft.json")).isRegularFile();
    }

    @Test
    void failsOnTablesThatDifferOnlyInCaseAndOnPatternsThatMatchNothing() {
        assertThat(run("metadata", "extract", "--include", "s.t", "--include", "s.T", "--include", "s.none")
                        .replaceAll("source '[^']+': ", ""))
                .isEqualTo("1 0 tables read, 0 contracts written|"
                        + "sluice: pattern 's.none' must match a table of the source but matches none|"
                        + "sluice: tables 's.T' and 's.t' differ only in case, which the catalogue cannot tell|");
        assertThat(store.resolve("shop")).doesNotExist();
    }

    @Test
    void writesResultsAsJson() throws Exception {
        execute("create table s.told (id int primary key, n numeric)");
        Path json = store.resolve("result.json");
        run("metadata", "extract", "--include", "s.told", "--include", "s.none", "--json", json.toString());
        assertThat(withoutPort(json)).isEqualTo("""
                {
                  "format" : 1,
                  "database" : "shop",
                  "source" : "jdbc:postgresql://localhost:PORT/postgres",
                  "tables" : 1,
                  "written" : [
                    {
                      "schema" : "s",
                      "table" : "told",
                      "version" : 1
                    }
                  ],
                  "losses" : [
                    "column 'n' of table 's.told' has no bounds at the source and is rounded to 28 digits, 6 after the point: let the contract ask for another decimal128(p,s) or for string, or cast it in a view"
                  ],
                  "problems" : [
                    "source 'jdbc:postgresql://localhost:PORT/postgres': pattern 's.none' must match a table of the source but matches none"
                  ]
                }
                """);
        execute("alter table s.told alter column n type numeric(5,2)");
        run("metadata", "diff", "--include", "s.told", "--json", json.toString());
        assertThat(withoutPort(json)).isEqualTo("""
                {
                  "format" : 1,
                  "database" : "shop",
                  "source" : "jdbc:postgresql://localhost:PORT/postgres",
                  "tables" : 1,
                  "changes" : [
                    {
                      "schema" : "s",
                      "table" : "told",
                      "kind" : "narrowing",
                      "what" : "column 'n' is decimal128(5,2) (numeric(5,2)), not decimal128(28,6) (numeric)"
                    }
                  ],
                  "problems" : [ ]
                }
                """);
        run("doctor", "--include", "s.told", "--json", json.toString());
        assertThat(withoutPort(json)).isEqualTo("""
                {
                  "format" : 1,
                  "source" : "jdbc:postgresql://localhost:PORT/postgres",
                  "tables" : 1,
                  "findings" : [ ],
                  "problems" : [ ]
                }
                """);
        String shown = call(List.of(
                "metadata",
                "convert",
                "--database",
                "shop",
                "--store",
                store.toString(),
                "--engine",
                "postgres",
                "--out",
                store.resolve("legacy").toString(),
                "--json",
                "-"));
        assertThat(shown)
                .isEqualTo(
                        "0 1 files written to %1$s/legacy|{\n  \"format\" : 1,\n  \"database\" : \"shop\",\n  \"files\" : [\n    \"%1$s/legacy/s/told.json\"\n  ]\n}\n"
                                .formatted(store)
                                .replace("\n", "|"));
    }

    private static String withoutPort(Path json) throws IOException {
        return Files.readString(json).replaceAll("localhost:\\d+", "localhost:PORT");
    }

    @Test
    void failsInOneLineOnWhatAPersonMistypes() throws IOException {
        assertThat(run("metadata", "diff", "--database", "../shop"))
                .isEqualTo(
                        "2 sluice: --database must be 1 to 40 lower-case letters, digits, - and _ but was '../shop'|");
        assertThat(run("metadata", "diff", "--tls", "verify-ca", "--ca", "none.pem", "--database", "shop"))
                .isEqualTo("2 sluice: --ca must be a file but 'none.pem' is not|");
        Path file = Files.writeString(store.resolve("store"), "");
        assertThat(run("metadata", "extract", "--include", "s.t", "--database", "shop", "--store", file.toString()))
                .isEqualTo("2 sluice: contract file '%s/shop/s.t.json' cannot be written: Not a directory|"
                        .formatted(file));
        assertThat(run("metadata", "diff", "--database", "shop", "--json", "/none/x.json"))
                .isEqualTo("2 sluice: --json must be a file that can be written but '/none/x.json' is not|");
        assertThat(run("metadata", "diff", "--database", "shop", "--json", "-", "--markdown", "-"))
                .isEqualTo("2 sluice: --markdown and --json must not both go to standard output|");
    }

    @Test
    void failsOnAUrlThatWouldDecideByItself() {
        for (String url : List.of(
                "jdbc:postgresql://h/d?sslmode=disable",
                "jdbc:sqlserver://h;databaseName=d;encrypt=false",
                "jdbc:mysql://h/d?useSSL=false")) {
            assertThat(call(List.of("doctor", "--source", url, "--user", "u")))
                    .startsWith("2 sluice: --source must not say how the connection is secured but has '")
                    .endsWith("': give --tls|");
        }
        for (String url : List.of(
                "jdbc:postgresql://u:open@h/d",
                "jdbc:mariadb://h/d?a=b&passWord=open",
                "jdbc:oracle:thin:scott/open@h:1521/d",
                "jdbc:sqlserver://h;user=u;password=open")) {
            assertThat(call(List.of("doctor", "--source", url, "--user", "u")))
                    .isEqualTo("2 sluice: --source must not hold a password: name a variable with --password-env|");
        }
    }

    @Test
    void leavesTheStoreAsItWasWhereAFileOfItIsWrong() throws IOException {
        run("metadata", "extract", "--include", "s.t");
        Path broken = Files.writeString(store.resolve("shop/s.x.json"), "{\"name\":");
        String before = Files.readString(store.resolve("shop/s.t.json"));
        for (String command : List.of("extract", "diff")) {
            assertThat(run("metadata", command, "--include", "s.*"))
                    .isEqualTo(
                            "2 sluice: %s must be JSON but line 1 has: Unexpected end-of-input within/between Object entries|"
                                    .formatted(broken));
        }
        assertThat(store.resolve("shop/s.t.json")).content().isEqualTo(before);
        assertThat(broken).content().isEqualTo("{\"name\":");
    }

    @Test
    void diffTellsOfPatternsThatMatchNothing() {
        run("metadata", "extract", "--include", "s.t");
        assertThat(run("metadata", "diff", "--include", "s.t", "--include", "none.*"))
                .startsWith("1 0 changes|sluice: source 'jdbc:postgresql://localhost:")
                .endsWith("/postgres': pattern 'none.*' must match a table of the source but matches none|");
    }

    @Test
    void failsOnASourceThatOffersNoTls() {
        List<String> arguments = arguments("doctor");
        arguments.removeAll(List.of("--tls", "off"));
        assertThat(call(arguments))
                .startsWith("2 sluice: source 'jdbc:postgresql://localhost:")
                .endsWith("must offer TLS but does not: turn it on there, or give --tls off|");
    }

    @Test
    void theDoctorFindsNothingWhereAllIsWell() {
        assertThat(run("doctor", "--include", "s.t")).isEqualTo("0 1 tables examined, 0 findings|");
    }

    /// A function that the role finds before the server's own of the same name, and that never comes to an end.
    @Test
    void aSourceThatDoesNotAnswerEndsEachCommandInOneSentence() throws Exception {
        execute(
                "create schema slow",
                "create function slow.has_schema_privilege(oid, text) returns boolean language sql"
                        + " as 'select pg_sleep(600) is null'",
                "create role patient superuser login",
                "alter role patient set search_path = slow, pg_catalog");
        for (String[] command : List.of(
                new String[] {"doctor", "--include", "s.t", "--read-timeout", "1"},
                new String[] {"metadata", "extract", "--include", "s.t", "--read-timeout", "1"},
                new String[] {"metadata", "diff", "--include", "s.t", "--read-timeout", "1"})) {
            assertThat(run("patient", command).replaceAll("localhost:\\d+", "localhost:PORT"))
                    .isEqualTo(
                            "2 sluice: source 'jdbc:postgresql://localhost:PORT/postgres' must answer within 1 s but does"
                                    + " not: look at its load, its locks and the way to it; or wait longer with --read-timeout|");
        }
        assertThat(store.resolve("shop")).doesNotExist();
        execute("drop role patient", "drop schema slow cascade");
    }

    @Test
    void namesOfASourceDoNotSteerTheTerminal() throws Exception {
        execute("create schema odd", "create table odd.\"a\u001b[2J\nb\" (id int, \"c\u0007\" numeric)");
        assertThat(run("metadata", "extract", "--include", "odd.*"))
                .startsWith("0 odd.a?[2J?b version 1|loss: column 'c?' of table 'odd.a?[2J?b' has no bounds")
                .doesNotContain("\u001b", "\u0007");
        execute("alter table odd.\"a\u001b[2J\nb\" add column \"d\u001b\" int");
        assertThat(run("metadata", "diff", "--include", "odd.*"))
                .isEqualTo("1 odd.a?[2J?b: column 'd?' int32 (integer) was added (additive)|1 change|");
        assertThat(run("doctor", "--include", "odd.*"))
                .startsWith("1 table odd.\"a?[2J?b\" has no primary key and no replica identity")
                .doesNotContain("\u001b");
        execute("drop schema odd cascade");
    }

    @Test
    void theDoctorFailsOnALimitThatIsNone() {
        assertThat(run("doctor", "--lob-max-kib", "0"))
                .isEqualTo("2 sluice: --lob-max-kib must be at least 1 but was 0|");
    }

    @Test
    void failsOnATimeAndAWayOfCapturingThatAreNone() {
        assertThat(run("doctor", "--read-timeout", "0"))
                .isEqualTo("2 sluice: --read-timeout must be 1 to 86400 seconds but was 0|");
        assertThat(run("doctor", "--capture", "log-miner"))
                .isEqualTo("2 sluice: --capture must be left out for postgres: it is of Oracle alone|");
        assertThat(call(List.of(
                        "doctor",
                        "--source",
                        "jdbc:oracle:thin:@//localhost:1/ERP",
                        "--user",
                        "u",
                        "--capture",
                        "magic")))
                .isEqualTo("2 sluice: --capture must be one of [log-miner, binary-reader] but was 'magic'|");
    }

    private String run(String user, String[] command) {
        List<String> arguments = new ArrayList<>(arguments(command));
        arguments.set(arguments.indexOf("--user") + 1, user);
        if (command[0].equals("metadata")) {
            arguments.addAll(List.of("--database", "shop", "--store", store.toString()));
        }
        return call(arguments);
    }

    private String run(String... command) {
        List<String> arguments = arguments(command);
        if (command[0].equals("metadata") && !arguments.contains("--database")) {
            arguments.addAll(List.of("--database", "shop"));
        }
        if (command[0].equals("metadata") && !arguments.contains("--store")) {
            arguments.addAll(List.of("--store", store.toString()));
        }
        return call(arguments);
    }

    private static List<String> arguments(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(
                List.of("--source", server.address().jdbcUrl().replaceFirst("[?].*", ""), "--user", "postgres"));
        if (!arguments.contains("--tls")) {
            arguments.addAll(List.of("--tls", "off"));
        }
        return arguments;
    }

    private static String call(List<String> arguments) {
        return Captured.run(arguments);
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
