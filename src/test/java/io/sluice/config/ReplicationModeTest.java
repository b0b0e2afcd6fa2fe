package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which tasks there are, when they run and where they begin.
class ReplicationModeTest {

    private static final String CERTIFICATE = ",'certificateArn':'arn:aws:dms:eu-west-2:111111111111:cert:ABC'";
    private static final String ORACLE = CERTIFICATE + ",'sid':'ORCL','capture':'log-miner'";
    private static final String SQL_SERVER = ",'databaseName':'d','capture':'ms-cdc'";

    @Test
    void loadsAndFollowsUnlessTheStackSaysOtherwise() {
        assertThat(mode(StackText.postgres(""))).isEqualTo(new ReplicationMode.FullLoadAndCdc());
        assertThat(mode(StackText.postgres(",'replication':{'mode':'separate-tasks'}")))
                .isEqualTo(new ReplicationMode.SeparateTasks());
    }

    @Test
    void loadsAloneAtTheHoursOfItsSchedule() {
        assertThat(mode(StackText.postgres(",'replication':{'mode':'full-load-only',"
                        + "'schedule':{'expression':'cron(0 3 ? * SUN *)','timezone':'Europe/London'}}")))
                .isEqualTo(new ReplicationMode.FullLoadOnly(
                        new Schedule("cron(0 3 ? * SUN *)", ZoneId.of("Europe/London"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate(1 day)", "rate(12 hours)", "cron(15 10 * * ? *)"})
    void takesTheScheduleOfTheScheduler(String expression) {
        assertThat(mode(StackText.postgres(",'replication':{'mode':'full-load-only','schedule':{'expression':'%s'}}"
                        .formatted(expression))))
                .isEqualTo(new ReplicationMode.FullLoadOnly(new Schedule(expression, ZoneId.of("UTC"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "rate(1 days)", "rate(5 minutes)", "cron(0 3 * * *)", "0 3 * * *"})
    void failsOnAScheduleThatTheSchedulerDoesNotKnow(String expression) {
        assertThat(StackText.postgres(",'replication':{'mode':'full-load-only','schedule':{'expression':'%s'}}"
                                .formatted(expression))
                        .problems())
                .containsExactly("replication.schedule.expression must be cron(minutes hours day month weekday year)"
                        + " or rate(n hours) or rate(n days) but was '%s'".formatted(expression));
    }

    @Test
    void failsOnAFullLoadThatNobodyStarts() {
        assertThat(StackText.postgres(",'replication':{'mode':'full-load-only'}")
                        .problems())
                .containsExactly("replication.schedule.expression must be cron(minutes hours day month weekday year)"
                        + " or rate(n hours) or rate(n days) but is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oracle    | 1234567
            oracle    | checkpoint:V1#27#mysql-bin.0001#0
            sqlserver | 0000002a:000001f8:0001
            mysql     | mysql-bin.000024:373
            mariadb   | mariadb-bin.000024:373
            postgres  | 0/16B3748
            """)
    void followsFromAPositionAsTheEngineWritesIt(String engine, String position) {
        assertThat(mode(cdcOnly(engine, "'position':'%s'".formatted(position))))
                .isEqualTo(new ReplicationMode.CdcOnly(new StartPosition.Position(position)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oracle    | 0/16B3748   | a system change number or a checkpoint
            sqlserver | 42          | a log sequence number such as 0000002a:000001f8:0001 or a checkpoint
            mysql     | 373         | a file and an offset such as mysql-bin.000024:373 or a checkpoint
            mariadb   | 0-1-12345   | a file and an offset such as mysql-bin.000024:373 or a checkpoint
            postgres  | 1234567     | a log sequence number such as 0/16B3748 or a checkpoint
            """)
    void failsOnAPositionOfAnotherEngine(String engine, String position, String rule) {
        assertThat(cdcOnly(engine, "'position':'%s'".formatted(position)).problems())
                .containsExactly("replication.from.position must be %s but was '%s'".formatted(rule, position));
    }

    @Test
    void followsFromATimeWhereTheEngineKnowsTimes() {
        assertThat(mode(cdcOnly("oracle", "'time':'2026-01-31T04:00:00Z'")))
                .isEqualTo(new ReplicationMode.CdcOnly(new StartPosition.Time(Instant.parse("2026-01-31T04:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30T04:00:00Z", "2026-01-31 04:00:00", "2026-01-31T04:00:00+01:00"})
    void failsOnATimeThatIsNone(String time) {
        assertThat(cdcOnly("oracle", "'time':'%s'".formatted(time)).problems())
                .containsExactly(
                        "replication.from.time must be a moment in UTC such as 2026-01-31T04:00:00Z but was '%s'"
                                .formatted(time));
    }

    @Test
    void failsOnAStartWithoutASlot() {
        assertThat(StackText.postgres(",'replication':{'mode':'cdc-only','from':{'position':'0/16B3748'}}")
                        .problems())
                .containsExactly(
                        "replication.from.position must come with slotName, which says what the source keeps from there on");
    }

    @Test
    void failsOnATimeThatNoSlotKnows() {
        assertThat(cdcOnly("postgres", "'position':'0/16B3748','time':'2026-01-31T04:00:00Z'")
                        .problems())
                .containsExactly("replication.from.time must be left out for PostgreSQL: its slots know no times,"
                        + " only positions");
    }

    @Test
    void failsOnAPositionBesideATime() {
        assertThat(cdcOnly("oracle", "'position':'1','time':'2026-01-31T04:00:00Z'")
                        .problems())
                .containsExactly("replication.from.position must be left out where time is given");
    }

    @Test
    void failsOnWhatTheModeHasNoUseFor() {
        assertThat(StackText.postgres(",'replication':{'schedule':{'expression':'rate(1 day)'},'from':{}}")
                        .problems())
                .containsExactly(
                        "replication.schedule must be left out where mode is full-load-and-cdc",
                        "replication.from must be left out where mode is full-load-and-cdc");
    }

    @Test
    void saysOneThingOfAModeThatNobodyKnows() {
        assertThat(StackText.postgres(",'replication':{'mode':'cdc','from':{},'lobMaxKibb':1}")
                        .problems())
                .containsExactly(
                        "replication.mode must be one of [full-load-and-cdc, separate-tasks, full-load-only, cdc-only]"
                                + " but was 'cdc'",
                        "replication.lobMaxKibb must be a known setting; the nearest one is 'lobMaxKib'");
    }

    private static StackText cdcOnly(String engine, String from) {
        String replication = ",'replication':{'mode':'cdc-only','from':{%s}}".formatted(from);
        return switch (engine) {
            case "oracle" -> StackText.engine(engine, ORACLE + replication);
            case "sqlserver" -> StackText.engine(engine, SQL_SERVER + replication);
            case "postgres" -> StackText.postgres(",'slotName':'sluice'" + replication);
            default -> StackText.engine(engine, CERTIFICATE + replication);
        };
    }

    private static ReplicationMode mode(StackText stack) {
        return stack.database().replication().mode();
    }
}
