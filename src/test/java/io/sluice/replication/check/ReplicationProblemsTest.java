package io.sluice.replication.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.SampleContracts;
import io.sluice.SampleSources;
import io.sluice.config.Acceptance;
import io.sluice.config.DatabaseConfig;
import io.sluice.config.PostgresSource.Plugin;
import io.sluice.config.ReplicationMode;
import io.sluice.config.Schedule;
import io.sluice.config.SourceDatabase;
import io.sluice.config.SqlServerSource;
import io.sluice.config.StackText;
import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What speaks against replicating a table, and what makes up for it.
class ReplicationProblemsTest {

    private static final DatabaseConfig SAMPLE = StackText.postgres("").database();
    private static final ReplicationMode FOLLOWING = new ReplicationMode.FullLoadAndCdc();
    private static final ReplicationMode LOADING =
            new ReplicationMode.FullLoadOnly(new Schedule("rate(1 day)", ZoneId.of("UTC")));
    private static final TableContract KEYLESS =
            SampleContracts.table("t", List.of(), SampleContracts.column("c", "int64", "bigint", false));
    private static final String WITHOUT_KEY = "table 'public.t' must have a key, or withoutKey: accept in its policy,"
            + " because its updates and deletes may be lost, but has none";

    @Test
    void failsOnATableWithoutAKeyThatNobodyAccepted() {
        assertThat(problems(SampleSources.postgres(), FOLLOWING, TablePolicies.none(), KEYLESS))
                .containsExactly(WITHOUT_KEY);
        assertThat(problems(
                        SampleSources.postgres(), new ReplicationMode.SeparateTasks(), TablePolicies.none(), KEYLESS))
                .containsExactly(WITHOUT_KEY);
    }

    @Test
    void acceptsATableWithoutAKeyWhereTheStackDoes() {
        TablePolicy policy = new TablePolicy("public.t", List.of(), List.of(), Optional.empty(), Acceptance.ACCEPT);

        assertThat(problems(SampleSources.postgres(), FOLLOWING, SampleSources.policies(policy), KEYLESS))
                .isEmpty();
        assertThat(problems(SampleSources.postgres(), FOLLOWING, accepting(), KEYLESS))
                .isEmpty();
        assertThat(problems(SampleSources.postgres(), LOADING, TablePolicies.none(), KEYLESS))
                .isEmpty();
    }

    @Test
    void failsOnATableWithoutAKeyWhoseChangesTheSourceCannotSend() {
        assertThat(problems(
                        SampleSources.postgres(Plugin.PGLOGICAL, Optional.empty()), FOLLOWING, accepting(), KEYLESS))
                .containsExactly("table 'public.t' must have a key, because pglogical sends no updates and deletes"
                        + " without one, but has none");
        assertThat(problems(
                        SampleSources.sqlServer(SqlServerSource.Capture.MS_REPLICATION),
                        FOLLOWING,
                        accepting(),
                        KEYLESS))
                .containsExactly("table 'public.t' must have a key, because ms-replication sends no updates without"
                        + " one, but has none");
        assertThat(problems(SampleSources.sqlServer(SqlServerSource.Capture.MS_CDC), FOLLOWING, accepting(), KEYLESS))
                .isEmpty();
    }

    @Test
    void failsOnALobThatChangesLeaveOut() {
        TableContract contract =
                SampleContracts.table("t", List.of(), SampleContracts.column("c", "string", "text", true));
        TablePolicies keyless = new TablePolicies(Acceptance.ACCEPT, Acceptance.REFUSE, List.of());

        assertThat(problems(SampleSources.postgres(), FOLLOWING, keyless, contract))
                .containsExactly("column 'c' of table 'public.t' is a LOB of a table without a key, which changes"
                        + " leave out: exclude it, or name it in acceptedLosses");
        assertThat(problems(SampleSources.postgres(), LOADING, keyless, contract))
                .isEmpty();
        assertThat(problems(SampleSources.postgres(), FOLLOWING, accepting(), contract))
                .isEmpty();
    }

    @Test
    void failsOnAViewWhoseChangesNoLogHas() {
        TableContract view = new TableContract(
                KEYLESS.id(), 1, KEYLESS.columns(), List.of("c"), Map.of("source_kind", TextNode.valueOf("view")));

        assertThat(problems(SampleSources.oracle(), FOLLOWING, accepting(), view))
                .containsExactly("table 'public.t' must be a table where changes are followed, or mode must be"
                        + " full-load-only, but it is a view");
        assertThat(problems(SampleSources.oracle(), LOADING, accepting(), view)).isEmpty();
    }

    @Test
    void failsOnALossThatNobodyDecidedAbout() {
        TableContract contract = table(SampleContracts.column("N", "decimal128(38,10)", "NUMBER", false));
        TablePolicy policy = new TablePolicy("public.t", List.of(), List.of("N"), Optional.empty(), Acceptance.REFUSE);

        assertThat(problems(SampleSources.oracle(), FOLLOWING, TablePolicies.none(), contract))
                .containsExactly("column 'N' of table 'public.t' has no bounds at the source and is rounded to 38"
                        + " digits, 10 after the point: let the contract ask for another decimal128(p,s) or for"
                        + " string, or cast it in a view, or name it in acceptedLosses");
        assertThat(problems(SampleSources.oracle(), FOLLOWING, SampleSources.policies(policy), contract))
                .isEmpty();
        assertThat(problems(
                        SampleSources.oracle(),
                        FOLLOWING,
                        TablePolicies.none(),
                        table(SampleContracts.column("N", "decimal128(20,4)", "NUMBER", false))))
                .isEmpty();
    }

    @Test
    void saysNothingOfLossesThatTheStackSettledForAllTables() {
        assertThat(problems(
                        SampleSources.oracle(),
                        FOLLOWING,
                        TablePolicies.none(),
                        table(
                                SampleContracts.column("L", "string", "CLOB", true),
                                SampleContracts.column("T", "timestamp(ms)", "TIMESTAMP(6)", false))))
                .isEmpty();
    }

    @Test
    void failsOnANameThatDmsCannotReadFromOracle() {
        String name = "A_NAME_OF_MORE_THAN_THIRTY_BYTES";

        assertThat(problems(
                        SampleSources.oracle(),
                        FOLLOWING,
                        TablePolicies.none(),
                        table(SampleContracts.column(name, "int8", "NUMBER(1)", false))))
                .containsExactly("table 'public.t' must have names of at most 30 bytes, which is all DMS reads from"
                        + " oracle, but has '%s'".formatted(name));
        assertThat(problems(
                        SampleSources.mariaDb(),
                        FOLLOWING,
                        TablePolicies.none(),
                        table(SampleContracts.column(name, "int8", "tinyint", false))))
                .isEmpty();
    }

    @Test
    void failsOnMoreColumnsThanDmsReadsFromSqlServer() {
        Column[] columns = IntStream.rangeClosed(0, 1_000)
                .mapToObj(number -> SampleContracts.column("c" + number, "int32", "int", false))
                .toArray(Column[]::new);

        assertThat(problems(
                        SampleSources.sqlServer(SqlServerSource.Capture.MS_CDC),
                        FOLLOWING,
                        TablePolicies.none(),
                        table(columns)))
                .containsExactly("table 'public.t' must have at most 1000 columns, which is all DMS reads from"
                        + " sqlserver, but has 1001");
    }

    private static TableContract table(Column... columns) {
        return SampleContracts.table("t", List.of(columns[0].name()), columns);
    }

    private static TablePolicies accepting() {
        return new TablePolicies(Acceptance.ACCEPT, Acceptance.ACCEPT, List.of());
    }

    private static List<String> problems(
            SourceDatabase source, ReplicationMode mode, TablePolicies policies, TableContract contract) {
        DatabaseConfig database = new DatabaseConfig(
                "shop",
                source,
                SampleSources.replication(mode, policies),
                SAMPLE.extractor(),
                SAMPLE.validator(),
                SAMPLE.alarms());
        return new ReplicationProblems(database).of(List.of(contract));
    }
}
