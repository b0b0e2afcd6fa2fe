package io.sluice.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The lines are what Pulumi 3.274.1 wrote.
class RunTest {

    @Test
    void failsOnALockNamingItsHolderAndTheWayOut() {
        assertThat(failure(
                        "error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or"
                                + " delete the lock file with `pulumi cancel`.",
                        "  s3://state/.pulumi/locks/organization/sluice/dev/aa.json: created by bob@ci-1 (pid 123) at"
                                + " 2026-11-27T10:00:00Z"))
                .isEqualTo(
                        "stack 'dev' must not be locked but is, by bob@ci-1 since 2026-11-27T10:00:00Z: wait for that"
                                + " update; if it runs no more, unlock the stack with 'pulumi cancel --stack dev' and start again");
    }

    @Test
    void failsOnAStackThatIsNotInTheBackend() {
        assertThat(failure("error: no stack named 'dev' found"))
                .isEqualTo(
                        "stack 'dev' must exist in the backend of the state but does not: make it once with 'pulumi stack"
                                + " init dev', as docs/first-deployment.md says");
    }

    @Test
    void failsOnAWrongPassphrase() {
        assertThat(failure("error: getting stack configuration: get stack secrets manager: incorrect passphrase"))
                .isEqualTo(
                        "stack 'dev' must be read with its passphrase but PULUMI_CONFIG_PASSPHRASE is not set or is wrong");
    }

    @Test
    void failsOnCredentialsThatHaveExpired() {
        assertThat(failure("error: could not list bucket: operation error S3: ListObjectsV2, StatusCode: 400, api error"
                        + " ExpiredToken: The provided token has expired."))
                .isEqualTo(
                        "credentials of AWS must be valid for stack 'dev' but are missing or have expired: sign in again");
    }

    @Test
    void failsOnAnythingElseWithTheEnginesFirstError() {
        assertThat(Recorded.failed("account-not-allowed").failure())
                .isEqualTo(
                        "'pulumi up' of stack 'dev' must end well but ended with 255: Preview failed: bad provider state for"
                                + " resource urn:pulumi:dev::sluice::pulumi:providers:aws::pipeline-account: configure provider"
                                + " 'urn:pulumi:dev::sluice::pulumi:providers:aws::pipeline-account': AWS account ID not allowed:"
                                + " 999999999999");
    }

    @Test
    void failsOnARefusalOfTheProgramInItsOwnWordsAndWithoutAStack() {
        assertThat(Recorded.failed("refused-by-the-program").failure())
                .isEqualTo("'pulumi up' of stack 'dev' must end well but ended with 255:"
                        + " sluice:databases.ledger.replication.tables[1].lobMaxKib must be a whole number from 1 to 102400 but"
                        + " was 'x'");
    }

    @Test
    void failsWithoutAReasonOnlyWherePulumiGivesNone() {
        assertThat(failure()).isEqualTo("'pulumi up' of stack 'dev' must end well but ended with 255: it said nothing");
    }

    @Test
    void hasTouchedNothingBeforeItBeganSomethingAndWasNotKilled() {
        assertThat(Recorded.failed("account-not-allowed").isUntouched()).isTrue();
        assertThat(Recorded.failed("up-in-part").isUntouched()).isFalse();
        assertThat(new Run("dev", "up", 255, EventLog.EMPTY, List.of()).isUntouched())
                .isTrue();
        assertThat(new Run("dev", "up", 137, EventLog.EMPTY, List.of()).isUntouched())
                .isFalse();
        assertThat(Recorded.run("none").isUntouched()).isFalse();
    }

    private static String failure(String... lines) {
        return new Run("dev", "up", 255, EventLog.EMPTY, List.of(lines)).failure();
    }
}
