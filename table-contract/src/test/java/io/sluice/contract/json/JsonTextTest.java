package io.sluice.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The quick reader beside Jackson's: what it reads, Jackson reads alike.
class JsonTextTest {

    private static final String SAMPLE = """
            {"a": [1, -2, 0, 1.50, 1e3, -0.0, 2147483648, 9223372036854775807, 9223372036854775808, []],
             "text": "quote \\" slash \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\uD83D\\uDE00 ü 😀", "empty": {},
             "true": true, "false": false, "null": null, "": {"nested": [[{"x": "y"}]]}, "a": "again"}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "0",
                "-1",
                "\"\"",
                " [1 , 2 ] ",
                "true",
                "1.0",
                "1E+2",
                "[[],{}]",
                "{\"a\":1,\"a\":2}",
                "0.10"
            })
    void readsWhatIsJson(String text) throws JsonProcessingException {
        assertThat(JsonText.read(text)).contains(JsonTrees.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "1.",
                ".5",
                "-",
                "+1",
                "nul",
                "truex",
                "[1 2]",
                "{a:1}",
                "'a'",
                "1e",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "{\"a\" 1}",
                "[1]]",
                "NaN",
                "\"\\",
                "// c"
            })
    void leavesWhatIsInDoubtToJackson(String text) {
        assertThat(JsonText.read(text)).isEmpty();
    }

    @Test
    void leavesWhatIsDeepToJackson() {
        assertThat(JsonText.read("[".repeat(101) + "]".repeat(101))).isEmpty();
        assertThat(JsonText.read("[".repeat(100) + "]".repeat(100))).isPresent();
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000), "deep.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("deep.json must be JSON but line 0 has: ");
    }

    @Test
    void readsTheContractsOfTheStore() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "metadata"))) {
            List<Path> contracts =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(contracts).isNotEmpty();
            for (Path file : contracts) {
                String text = Files.readString(file);
                assertThat(JsonText.read(text)).as(file.toString()).contains(JsonTrees.read(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2", "1E+2", "1E400", "1.50", "-0", "-0.0", "0.10e-5", "100000000000000000000", "0"})
    void aNumberIsWrittenAgainAsItWasRead(String number) throws JsonProcessingException {
        assertThat(Json.compact(JsonText.read(number).orElseThrow())).isEqualTo(number);
        assertThat(Json.compact(JsonTrees.read(number))).isEqualTo(number);
    }

    /// Texts that differ from JSON in a few characters, or not at all.
    @Test
    @Timeout(60)
    void whatItReadsJacksonReadsAlike() {
        Random random = new Random(7);
        int read = 0;
        for (int mutant = 0; mutant < 50_000; mutant++) {
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int change = random.nextInt(4); change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[],:\"\\0123456789eE+-.tfnu \n".charAt(random.nextInt(29)));
                    default -> text.setCharAt(at, "{}[],:\"\\0123456789eE+-.tfnu \n".charAt(random.nextInt(29)));
                }
            }
            Optional<JsonNode> quick = JsonText.read(text.toString());
            if (quick.isPresent()) {
                read++;
                assertThat(quick).as(text.toString()).contains(byJackson(text.toString()));
                assertThat(Json.compact(quick.get())).isEqualTo(Json.compact(byJackson(text.toString())));
            }
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static JsonNode byJackson(String text) {
        try {
            return JsonTrees.read(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Jackson does not read " + text, e);
        }
    }
}
