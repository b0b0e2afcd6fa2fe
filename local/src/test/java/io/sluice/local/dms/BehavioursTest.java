package io.sluice.local.dms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page for readers says of each behaviour what the code says.
class BehavioursTest {

    @ParameterizedTest
    @EnumSource(Behaviours.class)
    void standInTheDocumentWordForWord(Behaviours behaviour) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("sluice.home"), "docs/dms-stand-in.md"));
        assertThat(page.lines().filter(line -> line.startsWith("| `%s` |".formatted(behaviour))))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith("| `%s` | %s |"
                                .formatted(behaviour, behaviour.known().name().toLowerCase(Locale.ROOT)))
                        .endsWith("| %s |".formatted(behaviour.text())));
    }
}
