package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.dms.TableKind;
import io.sluice.metadata.doctor.Demands;
import io.sluice.metadata.doctor.Doctor;
import io.sluice.metadata.source.Encryption;
import io.sluice.metadata.source.JdbcAddress;
import io.sluice.metadata.source.SourceLogin;
import io.sluice.metadata.support.MariaDb;
import io.sluice.metadata.support.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Extraction from a real MariaDB.
class MariaDbExtractorTest {

    @TempDir
    private static Path folder;

    private static MariaDb server;

    @BeforeAll
    static void start() throws Exception {
        server = MariaDb.start(folder);
        server.execute(
                "create database one",
                "create database `Two Words`",
                "create table one.twin (id int primary key)",
                """
                create table `Two Words`.twin (
                  part smallint, id varbinary(16), `ünï cödé` text comment 'première', primary key (part, id))
                comment 'Alles über alles'""",
                """
                create table one.everything (
                  a tinyint, b smallint unsigned, c mediumint, d int unsigned zerofill, e bigint, f bigint unsigned,
                  g decimal(12,2), h decimal(65,4), i float, j double, k bit, l bit(64), m bool,
                  n date, o datetime(6), p timestamp null, q time(3), r year,
                  s char(3), t varchar(20), u tinytext, v text, w mediumtext, x longtext,
                  y binary(4), z varbinary(4), aa tinyblob, ab blob, ac mediumblob, ad longblob,
                  ae enum('it''s', 'b,c'), af set('x','y'), ag json, ah uuid, ai inet4, aj inet6,
                  ak point, al geometry,
                  gen int as (a * 2) stored, vir int as (a + 1) virtual, hid int invisible)""",
                """
                create table one.rules (
                  number varchar(10) not null,
                  status varchar(10) collate latin1_bin check (status in ('new', 'it''s')),
                  any_case varchar(10) check (any_case in ('new', 'old')), flag bit check (flag in (0, 1)),
                  since date check (since >= '20200101'), rate double check (rate in (1, 2)),
                  level enum('a\\\\b', 'two\nlines'), depth int, check (depth > 5 and qty > 3 or twin = 1),
                  qty int check (qty > 0 and qty <= 10), price decimal(8,2) check (price between 0.5 and 99.5),
                  twin int, unique key by_number (number),
                  constraint to_twin foreign key (twin) references one.twin (id))""",
                """
                create table one.parted (id int, day date, primary key (id, day))
                partition by range (year(day)) (partition p0 values less than (2020), partition p1 values less than maxvalue)""",
                "create view one.shown as select id from one.twin");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void findsEveryTableAndViewOnceUnderItsOwnDatabase() throws Exception {
        assertThat(extract().contracts())
                .extracting(contract -> contract.id().qualifiedName())
                .containsExactly(
                        "Two Words.twin", "one.everything", "one.parted", "one.rules", "one.shown", "one.twin");
        assertThat(TableKind.of(one("one.shown"))).isEqualTo(TableKind.VIEW);
    }

    @Test
    void knowsEveryTypeOfTheEngine() throws Exception {
        assertThat(one("one.everything").columns())
                .extracting(column -> "%s %s %s"
                        .formatted(column.name(), column.source().orElseThrow().type(), column.type()))
                .containsExactly(EVERYTHING);
    }

    @Test
    void keepsKeysCommentsAndOddNames() throws Exception {
        TableContract twin = one("Two Words.twin");
        assertThat(twin.primaryKey()).containsExactly("part", "id");
        assertThat(twin.column("id").orElseThrow().type()).hasToString("binary");
        assertThat(twin.other().get("description").asText()).isEqualTo("Alles über alles");
        assertThat(twin.column("ünï cödé")
                        .orElseThrow()
                        .other()
                        .get("description")
                        .asText())
                .isEqualTo("première");
    }

    @Test
    void readsChecksEnumerationsForeignKeysAndAUniqueIndexForAKey() throws Exception {
        TableContract rules = one("one.rules");
        assertThat(rules.primaryKey()).containsExactly("number");
        assertThat(TableKey.index(rules)).contains("by_number");
        assertThat(other(rules, "status")).isEqualTo("{enum=[\"new\",\"it's\"], limits_from_source=[\"enum\"]}");
        assertThat(other(rules, "qty"))
                .isEqualTo("{minimum=1, maximum=10, limits_from_source=[\"minimum\",\"maximum\"]}");
        assertThat(other(rules, "price"))
                .isEqualTo("{minimum=0.5, maximum=99.5, limits_from_source=[\"minimum\",\"maximum\"]}");
        assertThat(other(rules, "twin")).isEqualTo("{foreign_key=[{\"table\":\"one.twin\",\"columns\":[\"id\"]}]}");
        for (String column : List.of("any_case", "flag", "since", "rate", "depth")) {
            assertThat(other(rules, column)).isEqualTo("{}");
        }
        assertThat(other(rules, "level"))
                .isEqualTo("{enum=[\"a\\\\b\",\"two\\nlines\"], limits_from_source=[\"enum\"]}");
        assertThat(other(one("one.everything"), "ae"))
                .isEqualTo("{enum=[\"it's\",\"b,c\"], limits_from_source=[\"enum\"]}");
    }

    @Test
    void takesPasswordsOfAnyCharactersAndNeverShowsThem() throws Exception {
        String password = Server.oddPassword();
        server.execute(
                "create user 'reader'@'localhost' identified by '%s'"
                        .formatted(password.replace("'", "''").replace("\\", "\\\\")),
                "grant select on *.* to 'reader'@'localhost'");

        try (Connection connection =
                server.login("reader", password, Encryption.REQUIRE).connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThatThrownBy(() ->
                        server.login("reader", "guess", Encryption.REQUIRE).connect())
                .hasMessageStartingWith("source 'jdbc:mariadb://localhost:")
                .hasMessageEndingWith("/' refuses user 'reader': check user and password");
    }

    @Test
    void tellsWhatReplicationLacksWithTheStatementThatCuresIt() throws Exception {
        server.execute(
                "create table one.`it``s keyless` (id int, body mediumtext, hidden int)",
                "insert into one.`it``s keyless` values (1, repeat('x', 60000), 1)",
                // Whoever comes from the machine itself is nobody before it is somebody from anywhere.
                "drop user if exists ''@'localhost'",
                "create user 'dms'@'%' identified by 'dms'",
                "grant select, insert on one.everything to 'dms'@'%'",
                "grant select (id, body), insert on one.`it``s keyless` to 'dms'@'%'",
                "set global binlog_expire_logs_seconds = 3600",
                "set global binlog_row_image = 'MINIMAL'",
                "set global binlog_checksum = 'CRC32'");
        TableSelection selection = new TableSelection(List.of("one.*"), List.of());
        try (Connection connection =
                server.login("dms", "dms", Encryption.REQUIRE).connect()) {
            Extraction extraction = new Extractor("shop", Engine.MARIADB, EndpointOptions.standard(Engine.MARIADB))
                    .extract(connection, selection);
            assertThat(extraction.problems())
                    .containsExactly("table 'one.it`s keyless' must be readable but the user has no privilege on it:"
                            + " GRANT SELECT");
            assertThat(new Doctor(connection, Engine.MARIADB, selection)
                            .examine(extraction.contracts(), Demands.standard()))
                    .extracting(ailment -> ailment.finding() + " | " + ailment.cure())
                    .containsExactly(
                            "binlog_format is STATEMENT, which does not tell the rows | SET GLOBAL binlog_format = 'ROW'",
                            "binlog_row_image is MINIMAL, so old values are missing | SET GLOBAL binlog_row_image = 'FULL'",
                            "binlog_checksum is CRC32, which DMS wants to be NONE | SET GLOBAL binlog_checksum = 'NONE'",
                            "user dms@% may not ask where the log stands"
                                    + " | GRANT REPLICATION CLIENT ON *.* TO 'dms'@'%'",
                            "user dms@% may not read the log | GRANT REPLICATION SLAVE ON *.* TO 'dms'@'%'",
                            "binlog_expire_logs_seconds is 3600, less than a day | SET GLOBAL binlog_expire_logs_seconds ="
                                    + " 86400 (RDS: CALL mysql.rds_set_configuration('binlog retention hours', 24))",
                            "table one.everything has no primary key: its changes are told by all old values"
                                    + " | ALTER TABLE `one`.`everything` ADD PRIMARY KEY (…)",
                            "table one.it`s keyless has no primary key: its changes are told by all old values"
                                    + " | ALTER TABLE `one`.`it``s keyless` ADD PRIMARY KEY (…)",
                            "user dms@% may not read every column of table one.it`s keyless"
                                    + " | GRANT SELECT ON `one`.`it``s keyless` TO 'dms'@'%'",
                            "column 'body' of table 'one.it`s keyless' has a value of 59 KiB, which is cut at 32"
                                    + " | lobMaxKib: 59 in the policy of table 'one.it`s keyless'");
        }
        cure();
    }

    /// The statements of the findings, and the test's own table gone: others look at the same server.
    private static void cure() throws Exception {
        server.execute(
                "grant replication client on *.* to 'dms'@'%'",
                "grant replication slave on *.* to 'dms'@'%'",
                "set global binlog_format = 'ROW'",
                "set global binlog_row_image = 'FULL'",
                "set global binlog_checksum = 'NONE'",
                "set global binlog_expire_logs_seconds = 86400",
                "drop table one.`it``s keyless`");
        TableSelection selection = new TableSelection(List.of("one.twin"), List.of());
        try (Connection connection =
                server.login("dms", "dms", Encryption.REQUIRE).connect()) {
            assertThat(new Doctor(connection, Engine.MARIADB, selection).examine(List.of(), Demands.standard()))
                    .isEmpty();
        }
    }

    @Test
    void failsInOneLineOnAServerOrADatabaseThatIsNotThere() {
        assertThatThrownBy(() -> new SourceLogin(
                                JdbcAddress.of(Engine.MARIADB, "localhost", 1, "shop"),
                                "owner",
                                "owner",
                                Encryption.REQUIRE)
                        .connect())
                .hasMessage("source 'jdbc:mariadb://localhost:1/shop' cannot be reached:"
                        + " check host, port and that the server runs");
        JdbcAddress server =
                MariaDbExtractorTest.server.login("owner", "", Encryption.OFF).address();
        assertThatThrownBy(() -> new SourceLogin(
                                new JdbcAddress(Engine.MARIADB, server.url() + "nowhere"),
                                "owner",
                                "owner",
                                Encryption.REQUIRE)
                        .connect())
                .hasMessage(
                        "source '%snowhere' must exist but the server has no such database".formatted(server.url()));
    }

    @Test
    void findsATableWhoseHistoryTheServerKeeps() throws Exception {
        server.execute("create database kept", "create table kept.t (id int primary key) with system versioning");
        assertThat(one("kept.t").columns()).extracting(column -> column.name()).containsExactly("id");
        server.execute("drop database kept");
    }

    private static String other(TableContract contract, String column) {
        return contract.column(column).map(Column::other).orElseThrow().toString();
    }

    private static TableContract one(String name) throws Exception {
        return extract().contracts().stream()
                .filter(contract -> contract.id().qualifiedName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Extraction extract() throws Exception {
        try (Connection connection = server.connect()) {
            return new Extractor("shop", Engine.MARIADB, EndpointOptions.standard(Engine.MARIADB))
                    .extract(connection, new TableSelection(List.of(), List.of("test.*")));
        }
    }

    private static final String[] EVERYTHING = {
        "a tinyint(4) int8",
        "b smallint(5) unsigned uint16",
        "c mediumint(9) int32",
        "d int(10) unsigned zerofill uint32",
        "e bigint(20) int64",
        "f bigint(20) unsigned uint64",
        "g decimal(12,2) decimal128(12,2)",
        "h decimal(65,4) string",
        "i float float64",
        "j double float64",
        "k bit(1) bool",
        "l bit(64) binary",
        "m tinyint(1) int8",
        "n date date32",
        "o datetime(6) timestamp(ms)",
        "p timestamp timestamp(ms)",
        "q time(3) string",
        "r year(4) int16",
        "s char(3) string",
        "t varchar(20) string",
        "u tinytext string",
        "v text string",
        "w mediumtext string",
        "x longtext string",
        "y binary(4) binary",
        "z varbinary(4) binary",
        "aa tinyblob binary",
        "ab blob binary",
        "ac mediumblob binary",
        "ad longblob binary",
        "ae enum('it''s','b,c') string",
        "af set('x','y') string",
        "ag longtext string",
        "ah uuid string",
        "ai inet4 string",
        "aj inet6 string",
        "ak point binary",
        "al geometry binary"
    };
}
