package io.sluice.delivery.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final String ACCOUNT = "111111111111";
    private static final String ROLE = "arn:aws:iam::111111111111:role/sluice-deploy";
    private static final String BACKEND = "s3://state?region=eu-west-2";

    @Test
    void isReadyWithCredentialsOfTheStacksAccount() {
        assertThat(new Readiness("dev", ACCOUNT, Optional.of(ACCOUNT)).problems())
                .isEmpty();
    }

    @Test
    void failsOnCredentialsOfAnotherAccount() {
        assertThat(new Readiness("prod", ACCOUNT, Optional.of("999999999999")).problems())
                .containsExactly(
                        "stack 'prod' must be deployed to account 111111111111 but the credentials are of account"
                                + " 999999999999: nothing was touched; take those of the stack's account");
    }

    @Test
    void failsOnNoCredentials() {
        assertThat(new Readiness("dev", ACCOUNT, Optional.empty()).problems())
                .containsExactly(
                        "credentials of account 111111111111 must be there for stack 'dev' but none are valid: sign"
                                + " in, or set the environment's variable SLUICE_ROLE_ARN to the role that the bootstrap made");
    }

    @Test
    void acceptsAnEnvironmentThatNamesRoleAndBackend() {
        assertThat(Readiness.problemsOf("dev", ROLE, BACKEND, ACCOUNT)).isEmpty();
    }

    @Test
    void failsOnEveryVariableThatIsMissing() {
        assertThat(Readiness.problemsOf("dev", "", " ", ACCOUNT))
                .containsExactly(
                        "environment 'dev' must have the variable SLUICE_ROLE_ARN but has none: docs/first-deployment.md says"
                                + " where it comes from",
                        "environment 'dev' must have the variable SLUICE_STATE_BACKEND but has none:"
                                + " docs/first-deployment.md says where it comes from");
    }

    @Test
    void failsOnARoleOfAnotherAccount() {
        assertThat(Readiness.problemsOf("prod", ROLE, BACKEND, "333333333333"))
                .containsExactly(
                        "SLUICE_ROLE_ARN of environment 'prod' must be of the stack's account 333333333333 but is of"
                                + " account 111111111111");
    }

    @Test
    void failsOnABackendThatIsNone() {
        assertThat(Readiness.problemsOf("dev", ROLE, "state", ACCOUNT))
                .containsExactly("SLUICE_STATE_BACKEND of environment 'dev' must be the URL of a state, as"
                        + " s3://bucket?region=eu-west-2, but was 'state'");
    }

    @Test
    void failsOnWhatIsNoRole() {
        assertThat(Readiness.problemsOf("dev", "deploy", BACKEND, ACCOUNT))
                .containsExactly("SLUICE_ROLE_ARN of environment 'dev' must be the ARN of a role but was 'deploy'");
    }
}
