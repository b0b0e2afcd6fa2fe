package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.local.source.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands about contracts, from the command line to a real PostgreSQL and back.
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
                .isEqualTo("1 s.moving: column 'tier' int16 (smallint) was added (additive)|1 changes|");
        assertThat(comment).content().contains("| `s.moving` | column 'tier' int16 (smallint) was added | additive |");

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
    void failsOnTablesThatDifferOnlyInCaseAndOnPatternsThatMatchNothing() {
        assertThat(run("metadata", "extract", "--include", "s.t", "--include", "s.T", "--include", "s.none"))
                .isEqualTo("1 0 tables read, 0 contracts written|"
                        + "sluice: pattern 's.none' must match a table of the source but matches none|"
                        + "sluice: tables 's.T' and 's.t' differ only in case, which the catalogue cannot tell|");
        assertThat(store.resolve("shop")).doesNotExist();
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

    private String run(String... command) {
        List<String> arguments = arguments(command);
        if (command[0].equals("metadata")) {
            arguments.addAll(List.of("--database", "shop", "--store", store.toString()));
        }
        return call(arguments);
    }

    private static List<String> arguments(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--source",
                server.address().jdbcUrl().replaceFirst("[?].*", ""),
                "--user",
                "postgres",
                "--tls",
                "off"));
        return arguments;
    }

    private static String call(List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            int code = Main.run(arguments.toArray(String[]::new));
            return "%d %s".formatted(code, said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "|"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
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
