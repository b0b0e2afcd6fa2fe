package io.sluice.local.dms.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.LocalException;
import io.sluice.local.dms.SourceServer;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that keeps a task from running, and the sentence that tells it.
class RefusalsTest {

    @TempDir
    Path folder;

    @Test
    void failsOnASourceThatCannotBeReached() {
        SourceAddress source = new SourceAddress("jdbc:postgresql://localhost:1/shop", "postgres", "secret");
        assertRefused(
                source,
                "The source at jdbc:postgresql://localhost:1/shop cannot be reached. Start it, or correct host and port of"
                        + " the URL.");
    }

    @Test
    void failsOnADatabaseThatIsNotThere() {
        assertRefused(
                SourceServer.connection("nowhere"),
                "The source at jdbc:postgresql://localhost:%d/nowhere has no such database. Correct the end of the URL."
                        .formatted(SourceServer.port()));
    }

    @Test
    void failsOnAMappingThatSelectsNothing() {
        assertRefused(
                SourceServer.database(),
                "The table mappings select none of the source's 0 tables. Names are case-sensitive; correct schema-name"
                        + " and table-name of the selection rules.");
    }

    @Test
    void failsOnAnExplicitTableThatIsNotThere() {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        ReplicationTask task = fixture.task(
                TaskFixture.SELECT_ALL.replace("include", "explicit").replace("%", "Item"));
        assertThatThrownBy(task::prepare)
                .isInstanceOf(LocalException.class)
                .hasMessage("The table mappings name tables that the source does not have: public.Item. Names are"
                        + " case-sensitive; correct the mapping or create the tables.");
    }

    @Test
    void failsOnMissingRightsNamingTheGrants() {
        SourceAddress owner = SourceServer.database(
                "CREATE TABLE item (id int PRIMARY KEY)", "DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN");
        SourceAddress source = new SourceAddress(owner.jdbcUrl(), "reader", "");
        String database = owner.jdbcUrl().substring(owner.jdbcUrl().lastIndexOf('/') + 1);
        assertRefused(source, """
                User 'reader' may not replicate. Run ALTER ROLE "reader" REPLICATION.
                User 'reader' may not create a publication. Run GRANT CREATE ON DATABASE "%s" TO "reader".
                User 'reader' may not read table public.item. Run GRANT SELECT ON "public"."item" TO "reader".
                User 'reader' does not own table public.item, so its changes cannot be published. \
                Run GRANT "postgres" TO "reader".""".formatted(database));
    }

    @Test
    void failsOnASchemaThatTheUserMayNotUseNamingAllElseToo() {
        SourceAddress owner = SourceServer.database(
                "CREATE SCHEMA sales",
                "CREATE TABLE sales.item (id int PRIMARY KEY)",
                "CREATE TABLE sales.line (id int PRIMARY KEY)",
                "GRANT SELECT ON sales.line TO public",
                "DROP ROLE IF EXISTS outsider",
                "CREATE ROLE outsider LOGIN REPLICATION");
        SourceAddress source = new SourceAddress(owner.jdbcUrl(), "outsider", "");
        String database = owner.jdbcUrl().substring(owner.jdbcUrl().lastIndexOf('/') + 1);
        ReplicationTask task = new TaskFixture(source, folder).task(TaskFixture.SELECT_ALL.replace("public", "sales"));
        assertThatThrownBy(task::prepare).isInstanceOf(LocalException.class).hasMessage("""
                User 'outsider' may not create a publication. Run GRANT CREATE ON DATABASE "%s" TO "outsider".
                User 'outsider' may not use schema 'sales'. Run GRANT USAGE ON SCHEMA "sales" TO "outsider".
                User 'outsider' may not read table sales.item. Run GRANT SELECT ON "sales"."item" TO "outsider".
                User 'outsider' does not own table sales.item, so its changes cannot be published. \
                Run GRANT "postgres" TO "outsider".
                User 'outsider' does not own table sales.line, so its changes cannot be published. \
                Run GRANT "postgres" TO "outsider".""".formatted(database));
    }

    @Test
    void failsOnTwoTablesInOneFolder() {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int)", "CREATE TABLE \"Item\" (id int)");
        TaskFixture fixture = new TaskFixture(source, folder);
        ReplicationTask task = fixture.task(TaskFixture.SELECT_ALL, """
                {"rule-type":"transformation","rule-id":"2","rule-name":"low","rule-target":"table",
                 "rule-action":"convert-lowercase","object-locator":{"schema-name":"public","table-name":"%"}}""");
        assertThatThrownBy(task::prepare)
                .isInstanceOf(LocalException.class)
                .hasMessage("The table mappings give public.Item and public.item the same folder 'public/item/'."
                        + " Rename one of them.");
    }

    @Test
    void failsOnRulesThatItCannotCarryOutNamingAll() {
        TaskFixture fixture = new TaskFixture(SourceServer.connection("none"), folder);
        assertThatThrownBy(() -> fixture.task(TaskFixture.SELECT_ALL, """
                {"rule-type":"transformation","rule-id":"2","rule-name":"key","rule-target":"table",
                 "rule-action":"define-primary-key","object-locator":{"schema-name":"public","table-name":"item"}}""", """
                {"rule-type":"transformation","rule-id":"3","rule-name":"sum","rule-target":"column",
                 "rule-action":"add-column","value":"s","expression":"$A + $B","data-type":{"type":"string"},
                 "object-locator":{"schema-name":"public","table-name":"item"}}""", """
                {"rule-type":"post-processing","rule-id":"4","rule-name":"tag","rule-action":"add-tag"}""", """
                {"rule-type":"table-settings","rule-id":"5","rule-name":"fast",
                 "parallel-load":{"type":"partitions-auto"},
                 "object-locator":{"schema-name":"public","table-name":"item"}}"""))
                .isInstanceOf(LocalException.class)
                .hasMessage(
                        "table mappings: rule 'key' (transformation): rule-action 'define-primary-key' is not something"
                                + " the local run can do; rule 'sum' (transformation): expression '$A + $B' is not something the"
                                + " local run can do; rule 'tag' (post-processing): rule-type is not something the local run can"
                                + " do; rule 'fast' (table-settings): parallel-load 'partitions-auto' is not something the local"
                                + " run can do");
    }

    @Test
    void failsOnEndpointSettingsThatItCannotHonour() {
        TaskFixture fixture = new TaskFixture(SourceServer.connection("none"), folder);
        assertThatThrownBy(() -> fixture.task(
                        Map.of("dataFormat", "csv", "cdcPath", "changes", "rowGroupLength", "many"),
                        "",
                        TaskFixture.SELECT_ALL))
                .isInstanceOf(LocalException.class)
                .hasMessage("S3 endpoint settings: dataFormat must be one of [PARQUET] but was 'csv'; cdcPath is not"
                        + " something the local run can do: it makes DMS write CSV; rowGroupLength must be a whole number"
                        + " but was 'many'");
    }

    @Test
    void failsOnTaskSettingsThatItCannotHonour() {
        TaskFixture fixture = new TaskFixture(SourceServer.connection("none"), folder);
        assertThatThrownBy(() -> fixture.task(
                        Map.of(),
                        "{\"TargetMetadata\":{\"BatchApplyEnabled\":true,\"LobMaxSize\":0}}",
                        TaskFixture.SELECT_ALL))
                .isInstanceOf(LocalException.class)
                .hasMessage("task settings: BatchApplyEnabled=true is not something the local run can do: it can lose"
                        + " changes on an S3 target; LobMaxSize must be at least 1 but was '0'");
    }

    @Test
    void failsOnASlotThatIsGone() {
        SourceAddress source = SourceServer.database("CREATE TABLE item (id int PRIMARY KEY)");
        TaskFixture fixture = new TaskFixture(source, folder);
        try (ReplicationTask task = fixture.started(TaskFixture.SELECT_ALL, TaskFixture.HEADERS)) {
            task.dropSourceObjects();
        }
        ReplicationTask second = fixture.task(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
        assertThatThrownBy(second::prepare)
                .isInstanceOf(LocalException.class)
                .hasMessageEndingWith("is gone from the source, and with it the changes since the last run. Remove the"
                        + " folder of the run (--out) and run again, for a new full load.");
    }

    @Test
    void leavesNothingOnTheSourceOfARefusedRun() {
        SourceAddress source = SourceServer.database();
        assertRefused(
                source,
                "The table mappings select none of the source's 0 tables. Names are case-sensitive; correct"
                        + " schema-name and table-name of the selection rules.");
        assertThat(new TaskFixture(source, folder).state()).doesNotExist();
    }

    private void assertRefused(SourceAddress source, String message) {
        ReplicationTask task = new TaskFixture(source, folder).task(TaskFixture.SELECT_ALL, TaskFixture.HEADERS);
        assertThatThrownBy(task::prepare).isInstanceOf(LocalException.class).hasMessage(message);
    }
}
