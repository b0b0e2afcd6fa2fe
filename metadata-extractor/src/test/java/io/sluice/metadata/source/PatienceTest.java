package io.sluice.metadata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.type.ColumnType;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.doctor.Ailment;
import io.sluice.metadata.doctor.Demands;
import io.sluice.metadata.doctor.Doctor;
import io.sluice.metadata.doctor.OracleCapture;
import io.sluice.metadata.support.MariaDb;
import io.sluice.metadata.support.Relay;
import io.sluice.metadata.support.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a source that stops answering. Oracle's and SQL Server's drivers are seen before anybody is logged
/// in; that they keep to their timeout afterwards is from their documentation.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PatienceTest {

    private static final Patience SHORT = new Patience(2);

    @TempDir
    private static Path folder;

    private static Server postgres;
    private static MariaDb mariaDb;

    @BeforeAll
    static void start() throws Exception {
        postgres = Server.start(folder.resolve("postgres"));
        mariaDb = MariaDb.start(folder.resolve("mariadb"));
        postgres.execute("create view slow as select pg_sleep(600)::text as body");
        postgres.execute("create table quick (body text)");
        postgres.execute("insert into quick values (repeat('x', 40000))");
        mariaDb.execute(
                "create database one",
                "create view one.slow as select concat(sleep(600), '') as body",
                "create table one.quick (body mediumtext)",
                "insert into one.quick values (repeat('x', 40000))");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        mariaDb.close();
    }

    @Test
    void aSourceThatStopsAnsweringEndsAnExtractionInOneSentence() throws Exception {
        for (Encryption encryption : List.of(Encryption.OFF, Encryption.REQUIRE)) {
            try (Relay relay = Relay.to(postgres.port())) {
                assertThat(sentenceOfAnExtraction(postgres(relay, encryption), relay))
                        .isEqualTo(
                                "source 'jdbc:postgresql://localhost:%d/postgres' must answer within 2 s but does not: look at its load, its locks and the way to it"
                                        .formatted(relay.port()));
            }
            try (Relay relay = Relay.to(mariaDb.port())) {
                assertThat(sentenceOfAnExtraction(mariaDb(relay, encryption), relay))
                        .isEqualTo(
                                "source 'jdbc:mariadb://localhost:%d/one' must answer within 2 s but does not: look at its load, its locks and the way to it"
                                        .formatted(relay.port()));
            }
        }
    }

    private static String sentenceOfAnExtraction(SourceLogin login, Relay relay) throws SQLException {
        Engine engine = login.address().engine();
        try (Connection connection = login.connect(SHORT)) {
            relay.fallSilent();
            Throwable thrown = catchThrowable(() -> new Extractor("shop", engine, EndpointOptions.standard(engine))
                    .extract(connection, TableSelection.everything()));
            assertThat(thrown).isInstanceOf(SQLException.class);
            return SourceException.unreadable(login, SHORT, (SQLException) thrown)
                    .getMessage();
        }
    }

    @Test
    void aSourceThatStopsAnsweringEndsAnExaminationToo() throws Exception {
        try (Relay first = Relay.to(postgres.port());
                Relay second = Relay.to(mariaDb.port())) {
            for (Map.Entry<SourceLogin, Relay> one : Map.of(
                            postgres(first, Encryption.OFF), first, mariaDb(second, Encryption.OFF), second)
                    .entrySet()) {
                SourceLogin login = one.getKey();
                try (Connection connection = login.connect(SHORT)) {
                    Doctor doctor = new Doctor(connection, login.address().engine(), TableSelection.everything());
                    connection.getMetaData().getUserName();
                    one.getValue().fallSilent();
                    assertThatThrownBy(() -> doctor.examine(List.of(), Demands.standard()))
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    e -> assertThat(Patience.isOver(e)).isTrue());
                }
            }
        }
    }

    /// Each driver has a bound of its own for the login, which is not what this class is about but what it rests on.
    @Test
    void aServerThatTakesTheCallAndSaysNothingIsOneThatCannotBeReached() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler heard = heard(lines);
        Logger.getLogger("").addHandler(heard);
        try (Relay relay = Relay.silent()) {
            List<Callable<String>> callers = Arrays.stream(Engine.values())
                    .map(engine -> (Callable<String>) () -> refusal(engine, relay.port()))
                    .toList();
            List<String> sentences = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<String> sentence : threads.invokeAll(callers)) {
                    sentences.add(sentence.get());
                }
            }
            assertThat(sentences)
                    .containsExactlyElementsOf(Arrays.stream(Engine.values())
                            .map(engine -> "source '%s' cannot be reached: check host, port and that the server runs"
                                    .formatted(engine.configName()))
                            .toList());
        } finally {
            Logger.getLogger("").removeHandler(heard);
        }
        assertThat(lines).as("what drivers write on their own").isEmpty();
    }

    private static Handler heard(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getLoggerName() + ": " + record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String refusal(Engine engine, int port) {
        JdbcAddress address = JdbcAddress.of(engine, "localhost", port, "shop");
        SourceLogin login = new SourceLogin(address, "u", "open", Encryption.REQUIRE);
        return catchThrowable(() -> login.connect(SHORT)).getMessage().replace(address.shown(), engine.configName());
    }

    @Test
    void aTableOfWhichLobsTakeTooLongIsAFindingAndTheNextIsMeasured() throws Exception {
        Demands demands = new Demands(32, OracleCapture.LOG_MINER, SHORT);
        try (Connection first = login(postgres.port(), Engine.POSTGRES, "postgres", "postgres", "")
                        .connect(SHORT);
                Connection second = login(mariaDb.port(), Engine.MARIADB, "one", "owner", "owner")
                        .connect(SHORT)) {
            assertThat(new Doctor(first, Engine.POSTGRES, new TableSelection(List.of("none.none"), List.of()))
                            .examine(List.of(table("public", "slow"), table("public", "quick")), demands))
                    .containsExactly(tooSlow("public"), tooLong("public"));
            assertThat(new Doctor(second, Engine.MARIADB, new TableSelection(List.of("none.none"), List.of()))
                            .examine(List.of(table("one", "slow"), table("one", "quick")), demands))
                    .contains(tooSlow("one"), tooLong("one"));
        }
    }

    private static Ailment tooSlow(String schema) {
        return new Ailment(
                "LOBs of table '%s.slow' cannot be measured within 1 s".formatted(schema),
                "--read-timeout with more seconds; or lobMaxKib in the policy of table '%s.slow', by what its application writes"
                        .formatted(schema));
    }

    private static Ailment tooLong(String schema) {
        return new Ailment(
                "column 'body' of table '%s.quick' has a value of 40 KiB, which is cut at 32".formatted(schema),
                "lobMaxKib: 40 in the policy of table '%s.quick'".formatted(schema));
    }

    @Test
    void failsOnATimeThatIsNone() {
        assertThatThrownBy(() -> new Patience(0)).hasMessage("--read-timeout must be 1 to 86400 seconds but was 0");
        assertThatThrownBy(() -> new Patience(86_401))
                .hasMessage("--read-timeout must be 1 to 86400 seconds but was 86401");
    }

    private static TableContract table(String schema, String name) {
        Column body =
                new Column("body", new ColumnType.Text(), true, Optional.of(new Column.Source("text", true)), Map.of());
        return new TableContract(new TableId("shop", schema, name), 1, List.of(body), List.of(), Map.of());
    }

    private static SourceLogin postgres(Relay relay, Encryption encryption) {
        return new SourceLogin(
                JdbcAddress.of(Engine.POSTGRES, "localhost", relay.port(), "postgres"), "postgres", "", encryption);
    }

    private static SourceLogin mariaDb(Relay relay, Encryption encryption) {
        return new SourceLogin(
                JdbcAddress.of(Engine.MARIADB, "localhost", relay.port(), "one"), "owner", "owner", encryption);
    }

    private static SourceLogin login(int port, Engine engine, String database, String user, String password) {
        return new SourceLogin(JdbcAddress.of(engine, "localhost", port, database), user, password, Encryption.OFF);
    }
}
