package io.sluice.delivery.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackAccountTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"dev, 111111111111", "preprod, 111111111111", "prod, 222222222222"})
    void readsTheShippedStacks(String stack, String account) {
        assertThat(StackAccount.read(Path.of(System.getProperty("sluice.home")), stack))
                .isEqualTo(new StackAccount(account, "eu-west-2"));
    }

    @Test
    void failsOnAStackThatHasNoFile() {
        assertThatThrownBy(() -> StackAccount.read(home, "qa"))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "%s must be a file but does not exist: name one of the stacks", home.resolve("Pulumi.qa.yaml"));
    }

    @Test
    void failsOnAStackFileThatDoesNotParse() throws IOException {
        write("config:\n  aws:region: eu-west-2\n  sluice:tags: [a\n  x: y\n");

        assertThatThrownBy(() -> StackAccount.read(home, "dev"))
                .hasMessage(
                        "%s must be YAML but line 4 cannot be read: check indentation, quotes and brackets there",
                        home.resolve("Pulumi.dev.yaml"));
    }

    @Test
    void failsOnAnAccountWithoutItsQuotes() throws IOException {
        write("config:\n  aws:region: eu-west-2\n  sluice:accountId: 01111111111\n");

        assertThatThrownBy(() -> StackAccount.read(home, "dev"))
                .hasMessageMatching("sluice:accountId of .*Pulumi.dev.yaml must be 12 digits, in quotes but was '.*'");
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("Pulumi.dev.yaml"), text);
    }
}
