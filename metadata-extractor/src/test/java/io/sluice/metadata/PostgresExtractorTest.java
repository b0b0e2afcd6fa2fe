package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Extraction from a real PostgreSQL.
class PostgresExtractorTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-postgres")
                        .toFile())
                .start();
        execute("""
                create schema "Odd Schema";
                create schema one;
                create schema two;
                create type one.mood as enum ('good', 'bad');
                create domain one.money_amount as numeric(14,3) not null;
                create domain one.small_amount as one.money_amount check (value < 100);
                create table one.twin (id int primary key);
                create table two.twin (id bigint, part smallint, body text, primary key (part, id));
                create table "Odd Schema"."Mixed Case.table$" ("Key Part" int primary key, "ünï" text);
                create table "Odd Schema"."it's ""quoted\""" (id int primary key, "a ""b\""" text check ("a ""b\""" in ('x''y')));
                create table one.everything (
                  a smallint not null, b numeric, c one.mood, d one.small_amount, e int[], f timestamptz(3),
                  g int generated always as (a * 2) stored, h jsonb);
                comment on table one.everything is 'Alles über alles';
                comment on column one.everything.a is 'première';
                create table one.parent (id int, day date, primary key (id, day)) partition by range (day);
                create table one.child partition of one.parent for values from ('2026-01-01') to ('2027-01-01');
                create unlogged table one.scratch (id int);
                create view one.shown as select id from one.twin;
                alter table one.twin add column gone int;
                alter table one.twin drop column gone;
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void findsEveryLoggedTableOnceUnderItsOwnSchema() throws SQLException {
        assertThat(extract(TableSelection.everything()))
                .extracting(contract -> contract.id().qualifiedName())
                .containsExactly(
                        "Odd Schema.Mixed Case.table$",
                        "Odd Schema.it's \"quoted\"",
                        "one.everything",
                        "one.parent",
                        "one.shown",
                        "one.twin",
                        "two.twin");
    }

    @Test
    void keepsColumnsInOrderWithoutGeneratedAndDroppedOnes() throws SQLException {
        assertThat(one("one.everything").columns())
                .extracting(Column::name)
                .containsExactly("a", "b", "c", "d", "e", "f", "h");
        assertThat(one("one.twin").columns()).extracting(Column::name).containsExactly("id");
    }

    @Test
    void takesADomainForTheTypeItStandsFor() throws SQLException {
        Column column = one("one.everything").column("d").orElseThrow();
        assertThat(column.type()).hasToString("decimal128(14,3)");
        assertThat(column.source()).contains(new Column.Source("numeric(14,3)", false));
        assertThat(column.nullable()).isFalse();
    }

    @Test
    void knowsWhichColumnsDmsTakesForLobs() throws SQLException {
        assertThat(one("one.everything").columns())
                .filteredOn(Column::isLob)
                .extracting(Column::name)
                .containsExactly("e", "h");
    }

    @Test
    void givesKeyColumnsInKeyOrder() throws SQLException {
        assertThat(one("two.twin").primaryKey()).containsExactly("part", "id");
        assertThat(one("one.everything").primaryKey()).isEmpty();
    }

    @Test
    void keepsQuotesInNamesAndValues() throws SQLException {
        Column column = one("Odd Schema.it's \"quoted\"").column("a \"b\"").orElseThrow();
        assertThat(column.other().get("enum")).hasToString("[\"x'y\"]");
    }

    @Test
    void keepsComments() throws SQLException {
        TableContract everything = one("one.everything");
        assertThat(everything.other().get("description").asText()).isEqualTo("Alles über alles");
        assertThat(everything.columns().getFirst().other().get("description").asText())
                .isEqualTo("première");
    }

    private static TableContract one(String name) throws SQLException {
        return extract(new TableSelection(List.of(name), List.of())).getFirst();
    }

    private static List<TableContract> extract(TableSelection selection) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                    .extract(connection, selection)
                    .contracts();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
