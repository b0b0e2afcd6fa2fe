package io.sluice.local.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.LocalException;
import org.junit.jupiter.api.Test;

class SourceAddressTest {

    private static final SourceAddress CLOSED_PORT =
            new SourceAddress("jdbc:postgresql://127.0.0.1:1/db?password=hidden", "me", "secret");

    @Test
    void printsNeitherThePasswordNorParametersThatMayHoldOne() {
        assertThat(CLOSED_PORT).hasToString("jdbc:postgresql://127.0.0.1:1/db as me");
        assertThatThrownBy(CLOSED_PORT::connect)
                .isInstanceOf(LocalException.class)
                .hasMessage("source 'jdbc:postgresql://127.0.0.1:1/db' cannot be reached: check host, port and that the"
                        + " server runs");
    }

    @Test
    void failsOnAPasswordInTheWrongPlaceWithoutShowingIt() {
        assertThatThrownBy(() -> new SourceAddress("postgresql://dms:hunter2@h/db", "me", ""))
                .isInstanceOf(LocalException.class)
                .hasMessage("--source must start with 'jdbc:postgresql://' but does not");
        assertThatThrownBy(() -> new SourceAddress("jdbc:postgresql://dms:hunter2@h/db", "me", ""))
                .isInstanceOf(LocalException.class)
                .hasMessage("--source must not hold a user or a password in front of the host: give --user, and name a"
                        + " variable with --password-env");
    }
}
