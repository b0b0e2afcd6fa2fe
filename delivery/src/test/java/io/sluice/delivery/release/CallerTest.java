package io.sluice.delivery.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StsServer;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {

    @BeforeEach
    void haveCredentials() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterEach
    void forget() {
        System.clearProperty("aws.endpointUrlSts");
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void isOfTheAccountThatAwsSays() throws IOException {
        assertThat(ask(StsServer.of("111111111111"))).contains("111111111111");
    }

    @Test
    void isNobodyWithCredentialsThatHaveExpired() throws IOException {
        assertThat(ask(StsServer.ofExpiredTokens())).isEmpty();
    }

    private static Optional<String> ask(StsServer sts) {
        try (sts) {
            System.setProperty("aws.endpointUrlSts", sts.address());
            return Caller.account("eu-west-2");
        }
    }
}
