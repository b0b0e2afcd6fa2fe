package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.dms.TableKind;
import io.sluice.metadata.catalogue.JdbcCatalogue;
import io.sluice.metadata.catalogue.Question;
import io.sluice.metadata.doctor.Ailment;
import io.sluice.metadata.doctor.Demands;
import io.sluice.metadata.doctor.Doctor;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import io.sluice.metadata.support.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a real PostgreSQL says beyond columns and keys, who may ask, and what replication lacks of it.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PostgresCatalogueTest {

    private static final String PASSWORD = Server.oddPassword();

    @TempDir
    private static Path certificate;

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(certificate);
        server.execute("""
                create schema one;
                create schema empty;
                create type one.mood as enum ('good', 'it''s bad');
                create domain one.percent as smallint check (value between 0 and 100);
                create type one.pair as (a int, b text);
                create table one.everything (
                  a smallint, b integer, c bigint, d numeric, e numeric(12,2), f numeric(50,2), g real, h double precision,
                  i money, j char(3), k varchar(20), l varchar, m text, n bytea, o date, p time(3), q timetz,
                  r timestamp, s timestamptz(3), t interval, u boolean, v uuid, w json, x jsonb, y xml, z inet,
                  aa cidr, ab macaddr, ac bit(8), ad varbit, ae point, af int4range, ag tsvector, ah int[], ai one.mood,
                  aj one.pair, ak oid, al name, am macaddr8, an polygon, ao pg_lsn);
                create table one.rules (
                  number varchar(10) not null, region int not null, mood one.mood, share one.percent,
                  status text check (status in ('new', 'done')), price numeric(8,2) check (price > 0),
                  other text, check (length(other) < price),
                  unique (region, number), unique (number));
                create table one.orders (id bytea primary key, number varchar(10) references one.rules (number));
                create table one."Nullable" (id int unique);
                create table one.many (id int, day date, primary key (id, day)) partition by hash (id);
                do $$ begin
                  for i in 0..999 loop
                    execute format('create table one.many_%s partition of one.many for values with (modulus 1000, remainder %s)', i, i);
                  end loop;
                end $$;
                create view one.shown as select id from one.orders;
                create materialized view one.summed as select count(*) as orders from one.orders;
                create table one.long (id int primary key, body text);
                insert into one.long values (1, repeat('x', 50000));
                create table one.hidden (id int primary key);
                create table one.bytes (id int primary key, body bytea);
                insert into one.bytes values (1, decode(repeat('00', 20000), 'hex'));
                """);
        server.requirePasswordOf("reader", PASSWORD);
        server.execute("""
                grant usage on schema one to reader;
                grant select on all tables in schema one to reader;
                revoke select on one.hidden from reader;
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void knowsEveryTypeOfTheEngine() throws Exception {
        assertThat(one("one.everything").columns())
                .extracting(column -> "%s %s"
                        .formatted(column.source().map(Column.Source::type).orElseThrow(), column.type()))
                .containsExactly(EVERYTHING);
    }

    @Test
    void countsATableOfAThousandPartitionsOnceAndViewsAsViews() throws Exception {
        assertThat(extract(TableSelection.everything()).contracts())
                .extracting(contract -> contract.id().table())
                .containsExactly(
                        "Nullable",
                        "bytes",
                        "everything",
                        "hidden",
                        "long",
                        "many",
                        "orders",
                        "rules",
                        "shown",
                        "summed");
        assertThat(one("one.shown").other().get(TableKind.PROPERTY).asText()).isEqualTo("view");
        assertThat(one("one.summed").other().get(TableKind.PROPERTY).asText()).isEqualTo("materialised view");
    }

    @Test
    void readsChecksEnumerationsAndForeignKeys() throws Exception {
        TableContract rules = one("one.rules");
        assertThat(other(rules, "mood")).isEqualTo("{enum=[\"good\",\"it's bad\"], limits_from_source=[\"enum\"]}");
        assertThat(other(rules, "share"))
                .isEqualTo("{minimum=0, maximum=100, limits_from_source=[\"minimum\",\"maximum\"]}");
        assertThat(other(rules, "status")).isEqualTo("{enum=[\"new\",\"done\"], limits_from_source=[\"enum\"]}");
        assertThat(other(rules, "price")).isEqualTo("{minimum=0.01, limits_from_source=[\"minimum\"]}");
        assertThat(other(rules, "other")).isEqualTo("{}");
        assertThat(other(one("one.orders"), "number"))
                .isEqualTo("{foreign_key=[{\"table\":\"one.rules\",\"columns\":[\"number\"]}]}");
    }

    @Test
    void saysNothingOfChecksThatFilesCannotBeHeldAgainst() throws Exception {
        server.execute("""
                create schema odd;
                create collation odd.lenient (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
                create table odd.checks (
                  id int primary key, rate float8 check (rate in (1, 2)), flag boolean check (flag = true),
                  code char(3) check (code in ('a', 'bb')), day date check (day >= '2020-01-01'),
                  moment timestamptz check (moment in ('2020-01-01')), bytes bytea check (bytes = 'abc'),
                  at time check (at = '10:00'), span interval check (span = '1 day'),
                  list text check (list = any ('{a,b}')), either int check (either > 5 and id > 3 or id = 1),
                  cased int check (case when id > 3 and cased > 5 and id < 9 then true else false end),
                  lenient text collate odd.lenient check (lenient in ('a', 'b')),
                  strict text check (strict in ('a', 'b')));
                """);
        TableContract checks = one("odd.checks");
        assertThat(checks.columns())
                .filteredOn(column -> !column.other().isEmpty())
                .extracting(Column::name)
                .containsExactly("strict");
        assertThat(other(checks, "strict")).isEqualTo("{enum=[\"a\",\"b\"], limits_from_source=[\"enum\"]}");
        server.execute("drop schema odd cascade");
    }

    @Test
    void refusesNoValueThatACheckLetsPassOnceItIsCastOrRounded() throws Exception {
        server.execute("""
                create schema cast_away;
                create table cast_away.checks (
                  whole numeric(8,2) check (whole::int <= 5), cut varchar(10) check (cut::char(2) = 'ab'),
                  bound numeric(8,2) check (bound <= 5.7::int), kept numeric(8,2) check (kept::double precision <= 5.25),
                  free numeric check (free > 0 and free < 0.9999995), exact numeric(8,2) check (exact > 0));
                insert into cast_away.checks values (5.4, 'abc', 6, 5.25, 0.0000001, 0.01);
                """);
        TableContract checks = one("cast_away.checks");
        for (String column : List.of("whole", "cut", "bound")) {
            assertThat(other(checks, column)).as(column).isEqualTo("{}");
        }
        assertThat(other(checks, "kept")).isEqualTo("{maximum=5.25, limits_from_source=[\"maximum\"]}");
        assertThat(other(checks, "free"))
                .isEqualTo("{minimum=0.000000, maximum=1.000000, limits_from_source=[\"minimum\",\"maximum\"]}");
        assertThat(other(checks, "exact")).isEqualTo("{minimum=0.01, limits_from_source=[\"minimum\"]}");
        server.execute("drop schema cast_away cascade");
    }

    @Test
    void aUserWhoMayReadEveryColumnMayReadTheTable() throws Exception {
        server.execute("""
                create table one.by_column (id int primary key, body text, twice int generated always as (id * 2) stored);
                grant select (id, body) on one.by_column to reader;
                create table one.by_half (id int primary key, body text);
                grant select (id) on one.by_half to reader;
                """);
        try (Connection connection =
                server.login("reader", PASSWORD, Encryption.REQUIRE).connect()) {
            assertThat(new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                            .extract(connection, new TableSelection(List.of("one.by_*"), List.of()))
                            .unreadable())
                    .extracting(TableId::table)
                    .containsExactly("by_half");
        }
        server.execute("drop table one.by_column, one.by_half");
    }

    @Test
    void aTableThatIsDroppedBetweenTwoQuestionsStopsNoOther() throws Exception {
        server.execute("create schema race; create table race.gone (id int primary key, n int check (n > 0));"
                + " create table race.stays (id int primary key)");
        try (Connection connection = server.connect()) {
            JdbcCatalogue catalogue = new JdbcCatalogue(connection, Engine.POSTGRES);
            Extraction extraction = new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                    .extract(
                            (question, each) -> {
                                if (question == Question.KEYS) {
                                    server.execute("drop table race.gone");
                                }
                                catalogue.ask(question, each);
                            },
                            new TableSelection(List.of("race.*"), List.of()));
            assertThat(extraction.contracts()).hasSize(2);
            assertThat(extraction.contracts().getLast().primaryKey()).containsExactly("id");
        }
        server.execute("drop schema race cascade");
    }

    @Test
    void takesTheSmallestUniqueIndexWithoutNullForAKeyAndSaysSo() throws Exception {
        TableContract rules = one("one.rules");
        assertThat(rules.primaryKey()).containsExactly("number");
        assertThat(TableKey.index(rules)).contains("rules_number_key");
        assertThat(TableKey.isPrimary(rules)).isFalse();
        assertThat(one("one.Nullable").hasKey()).isFalse();
        assertThat(one("one.orders").column("id").orElseThrow().type()).hasToString("binary");
    }

    @Test
    void reportsEveryPatternAndTableThatCameToNothingAndKeepsTheRest() throws Exception {
        Extraction extraction;
        try (Connection connection =
                server.login("reader", PASSWORD, Encryption.REQUIRE).connect()) {
            extraction = new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                    .extract(
                            connection,
                            new TableSelection(
                                    List.of("one.orders", "one.gone", "nowhere.*", "empty.*", "one.hidden"),
                                    List.of()));
        }
        assertThat(extraction.problems())
                .containsExactly(
                        "pattern 'one.gone' must match a table of the source but matches none",
                        "pattern 'nowhere.*' must match a table of the source but matches none",
                        "pattern 'empty.*' must match a table of the source but matches none",
                        "table 'one.hidden' must be readable but the user has no privilege on it: GRANT SELECT");
        assertThat(extraction.usable())
                .extracting(contract -> contract.id().table())
                .containsExactly("orders");
    }

    @Test
    void tellsWhatReplicationLacksWithTheStatementThatCuresIt() throws Exception {
        try (Connection connection =
                server.login("reader", PASSWORD, Encryption.REQUIRE).connect()) {
            TableSelection selection = new TableSelection(
                    List.of("one.rules", "one.orders", "one.long", "one.bytes", "one.hidden"), List.of());
            List<TableContract> tables = new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                    .extract(connection, selection)
                    .usable();
            assertThat(new Doctor(connection, Engine.POSTGRES, selection).examine(tables, Demands.standard()))
                    .containsExactly(
                            new Ailment(
                                    "user reader may not replicate",
                                    "ALTER ROLE reader REPLICATION; (RDS: GRANT rds_replication TO reader)"),
                            new Ailment(
                                    "user reader may not read table one.hidden",
                                    "GRANT SELECT ON one.hidden TO reader"),
                            new Ailment(
                                    "table one.rules has no primary key and no replica identity: its updates and deletes"
                                            + " are lost",
                                    "ALTER TABLE one.rules REPLICA IDENTITY FULL; or give it a primary key"),
                            new Ailment(
                                    "column 'body' of table 'one.long' has a value of 49 KiB, which is cut at 32",
                                    "lobMaxKib: 49 in the policy of table 'one.long'"));
        }
    }

    @Test
    void failsInOneLineThatNamesHostAndDatabaseButNoPassword() {
        assertThatThrownBy(() ->
                        server.login("reader", "guess", Encryption.REQUIRE).connect())
                .hasMessage(
                        "source 'jdbc:postgresql://localhost:%d/postgres' refuses user 'reader': check user and password"
                                .formatted(server.port()));
        assertThatThrownBy(() -> login("nowhere", server.port()).connect())
                .hasMessage(
                        "source 'jdbc:postgresql://localhost:%d/nowhere' must exist but the server has no such database"
                                .formatted(server.port()));
        assertThatThrownBy(() -> login("postgres", 1).connect())
                .hasMessage("source 'jdbc:postgresql://localhost:1/postgres' cannot be reached:"
                        + " check host, port and that the server runs");
        assertThatThrownBy(() -> JdbcAddress.parse("jdbc:postgresql://h/d?user=u&password=open"))
                .hasMessage("--source must not hold a password: name a variable with --password-env");
        assertThatThrownBy(() -> JdbcAddress.parse("jdbc:db2://h/d"))
                .hasMessage("--source must start with one of [jdbc:oracle:, jdbc:postgresql:, jdbc:sqlserver:,"
                        + " jdbc:mysql:, jdbc:mariadb:] but does not");
    }

    @Test
    void tellsWhyAUserIsKeptOutWhoseNameIsRight() throws Exception {
        server.execute("create role visitor login");
        server.execute("create database closed");
        server.execute("revoke connect on database closed from public");
        SourceLogin login = new SourceLogin(
                JdbcAddress.of(Engine.POSTGRES, "localhost", server.port(), "closed"),
                "visitor",
                "",
                Encryption.REQUIRE);
        assertThatThrownBy(login::connect)
                .hasMessage(
                        "source 'jdbc:postgresql://localhost:%d/closed' must let user 'visitor' in but does not: grant it the database"
                                .formatted(server.port()));
        server.execute("alter role visitor nologin");
        assertThatThrownBy(login::connect)
                .hasMessageEndingWith("cannot be opened: FATAL: role \"visitor\" is not permitted to log in");
        server.execute("drop database closed");
        server.execute("drop role visitor");
    }

    @Test
    void failsOnAUrlThatNoDriverTakes() {
        JdbcAddress address = JdbcAddress.parse("jdbc:sqlserver:h;databaseName=d");
        assertThatThrownBy(() -> new SourceLogin(address, "u", "open", Encryption.REQUIRE).connect())
                .hasMessage("source 'jdbc:sqlserver:h;databaseName=d' must be a URL that the driver of sqlserver takes"
                        + " but is not");
    }

    @Test
    void failsInOneLineWhereNoServerListensWhateverTheEngine() {
        for (Engine engine : Engine.values()) {
            JdbcAddress address = JdbcAddress.of(engine, "127.0.0.1", 1, "shop");
            assertThatThrownBy(() -> new SourceLogin(address, "u", "open", Encryption.REQUIRE).connect())
                    .hasMessage("source '%s' cannot be reached: check host, port and that the server runs"
                            .formatted(address.shown()));
        }
    }

    @Test
    void oracleIsAskedOverTlsWhereItsCertificateIsToBeChecked() {
        JdbcAddress address = JdbcAddress.of(Engine.ORACLE, "db", 2484, "ERP");
        assertThat(new SourceLogin(address, "u", "p", Encryption.VERIFY_CA)
                        .address()
                        .url())
                .isEqualTo("jdbc:oracle:thin:@tcps://db:2484/ERP");
        assertThat(new SourceLogin(JdbcAddress.of(Engine.ORACLE, "db", 2484, ":ERP"), "u", "p", Encryption.VERIFY_CA)
                        .address()
                        .url())
                .isEqualTo("jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=db)(PORT=2484))"
                        + "(CONNECT_DATA=(SID=ERP)))");
        assertThat(new SourceLogin(address, "u", "p", Encryption.REQUIRE).address())
                .isEqualTo(address);
        JdbcAddress typed =
                JdbcAddress.parse("jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(protocol = tcp)(HOST=mytcps)(PORT=1)))");
        assertThat(new SourceLogin(typed, "u", "p", Encryption.VERIFY_FULL)
                        .address()
                        .url())
                .isEqualTo("jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=mytcps)(PORT=1)))");
        assertThat(new SourceLogin(
                                JdbcAddress.parse("jdbc:oracle:thin:@tcps-host:1521/X"), "u", "p", Encryption.VERIFY_CA)
                        .address()
                        .url())
                .isEqualTo("jdbc:oracle:thin:@tcps://tcps-host:1521/X");
    }

    @Test
    void failsOnACertificateThatNobodyKnowsWhereItIsToBeChecked() {
        assertThatThrownBy(() ->
                        server.login("reader", PASSWORD, Encryption.VERIFY_CA).connect())
                .hasMessage(("source 'jdbc:postgresql://localhost:%d/postgres' must have a certificate that is trusted"
                                + " (verify-ca) but has not: check its host name, and give its authority, which the trust"
                                + " store of Java may not know")
                        .formatted(server.port()));
    }

    @Test
    void asksAsManyQueriesOfHundredsOfTablesAsOfOne() throws Exception {
        server.execute("""
                create schema many;
                do $$ begin
                  for i in 1..300 loop execute format('create table many.t_%s (id int primary key)', i); end loop;
                end $$;
                """);
        List<Question> asked = new ArrayList<>();
        try (Connection connection = server.connect()) {
            JdbcCatalogue catalogue = new JdbcCatalogue(connection, Engine.POSTGRES);
            int found = new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                    .extract(
                            (question, each) -> {
                                asked.add(question);
                                catalogue.ask(question, each);
                            },
                            new TableSelection(List.of("many.*"), List.of()))
                    .contracts()
                    .size();
            assertThat(found).isEqualTo(300);
        }
        assertThat(asked).containsExactly(Question.COLUMNS, Question.KEYS, Question.FOREIGN_KEYS, Question.CHECKS);
        server.execute("drop schema many cascade");
    }

    @Test
    void tellsOfASlotThatNobodyUses() throws Exception {
        server.execute("select pg_create_logical_replication_slot('left_behind', 'test_decoding')");
        TableSelection selection = new TableSelection(List.of("one.orders"), List.of());
        try (Connection connection = server.connect()) {
            assertThat(new Doctor(connection, Engine.POSTGRES, selection).examine(List.of(), Demands.standard()))
                    .extracting(ailment -> ailment.finding().replaceFirst("log: .*", "log"), Ailment::cure)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "replication slot 'left_behind' is not used and keeps the log",
                            "SELECT pg_drop_replication_slot('left_behind'); if nothing will use it again"));
        }
        server.execute("select pg_drop_replication_slot('left_behind')");
        try (Connection connection = server.connect()) {
            assertThat(new Doctor(connection, Engine.POSTGRES, selection).examine(List.of(), Demands.standard()))
                    .isEmpty();
        }
    }

    @Test
    void tellsAReplicaIdentityThatLosesChanges() throws Exception {
        server.execute("""
                create schema identity;
                create table identity.nothing (id int primary key);
                alter table identity.nothing replica identity nothing;
                create table identity.complete (id int);
                alter table identity.complete replica identity full;
                """);
        TableSelection selection = new TableSelection(List.of("identity.*"), List.of());
        try (Connection connection = server.connect()) {
            assertThat(new Doctor(connection, Engine.POSTGRES, selection).examine(List.of(), Demands.standard()))
                    .containsExactly(new Ailment(
                            "table identity.nothing has replica identity NOTHING: its updates and deletes are lost",
                            "ALTER TABLE identity.nothing REPLICA IDENTITY DEFAULT"));
        }
        server.execute("drop schema identity cascade");
    }

    @Test
    void looksAtTheIdentityOfPartitionsAndCuresThem() throws Exception {
        server.execute("""
                create schema "Parted";
                create table "Parted".log (id int, day int) partition by list (day);
                create table "Parted".log_1 partition of "Parted".log for values in (1) partition by list (id);
                create table "Parted"."log 1 1" partition of "Parted".log_1 for values in (1);
                create table "Parted".log_2 partition of "Parted".log for values in (2);
                alter table "Parted".log replica identity full;
                alter table "Parted".log_2 replica identity full;
                """);
        TableSelection selection = new TableSelection(List.of("Parted.*"), List.of());
        try (Connection connection = server.connect()) {
            Doctor doctor = new Doctor(connection, Engine.POSTGRES, selection);
            List<Ailment> ailments = doctor.examine(List.of(), Demands.standard());
            assertThat(ailments)
                    .extracting(Ailment::finding)
                    .containsExactly("table \"Parted\".log has no primary key and no replica identity: its updates and"
                            + " deletes are lost");
            server.execute(ailments.getFirst().cure().replaceFirst("; again for each.*$", ""));
            assertThat(doctor.examine(List.of(), Demands.standard())).isEmpty();
        }
        server.execute("drop schema \"Parted\" cascade");
    }

    private static SourceLogin login(String database, int port) {
        return new SourceLogin(
                JdbcAddress.of(Engine.POSTGRES, "localhost", port, database), "postgres", "", Encryption.REQUIRE);
    }

    private static String other(TableContract contract, String column) {
        return contract.column(column).map(Column::other).orElseThrow().toString();
    }

    private static TableContract one(String name) throws Exception {
        return extract(new TableSelection(List.of(name), List.of())).contracts().getFirst();
    }

    private static Extraction extract(TableSelection selection) throws Exception {
        try (Connection connection = server.connect()) {
            return new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard()).extract(connection, selection);
        }
    }

    private static final String[] EVERYTHING = {
        "smallint int16",
        "integer int32",
        "bigint int64",
        "numeric decimal128(28,6)",
        "numeric(12,2) decimal128(12,2)",
        "numeric(50,2) string",
        "real float32",
        "double precision float64",
        "money decimal128(38,4)",
        "character(3) string",
        "character varying(20) string",
        "character varying string",
        "text string",
        "bytea binary",
        "date date32",
        "time(3) without time zone time32(ms)",
        "time with time zone time32(ms)",
        "timestamp without time zone timestamp(ms)",
        "timestamp(3) with time zone timestamp(ms)",
        "interval string",
        "boolean string",
        "uuid string",
        "json string",
        "jsonb string",
        "xml string",
        "inet string",
        "cidr string",
        "macaddr string",
        "bit(8) string",
        "bit varying string",
        "point string",
        "int4range string",
        "tsvector string",
        "integer[] string",
        "one.mood string",
        "one.pair string",
        "oid string",
        "name string",
        "macaddr8 string",
        "polygon string",
        "pg_lsn string"
    };
}
