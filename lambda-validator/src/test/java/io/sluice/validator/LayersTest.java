package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What judges and moves files knows nothing of AWS: it could run anywhere, and does, in `sluice validate`.
class LayersTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "sluice", "validator");

    @Test
    @Timeout(10)
    void onlyTheAdaptersKnowTheSdk() throws IOException {
        assertThat(mentioning("software.amazon."))
                .isNotEmpty()
                .allMatch(file -> file.startsWith(SOURCES.resolve("aws")));
    }

    @Test
    @Timeout(10)
    void onlyTheHandlerKnowsLambda() throws IOException {
        assertThat(mentioning("com.amazonaws."))
                .containsExactly(SOURCES.resolve("RunLog.java"), SOURCES.resolve("ValidatorHandler.java"));
    }

    private static List<Path> mentioning(String name) throws IOException {
        Predicate<Path> mentions = file -> {
            try {
                return Files.readString(file).contains(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).filter(mentions).sorted().toList();
        }
    }
}
