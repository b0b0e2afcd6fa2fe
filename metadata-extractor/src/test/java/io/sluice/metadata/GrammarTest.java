package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.metadata.support.Grammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every query for an engine that no test can start, held against the grammar of its dialect. What a grammar does not
/// know are names: those are held against the vendors' documentation in the recorded views.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class GrammarTest {

    private static final Path QUERIES = Path.of("src/main/resources/io/sluice/metadata");

    /// A server of that version or a later one reads what stands inside.
    private static final String VERSIONED = "(?s)/\\*!\\d+(.*?)\\*/";

    @ParameterizedTest
    @EnumSource
    void everyQueryIsOfItsDialect(Grammar grammar) throws IOException {
        TreeMap<String, List<String>> problems = new TreeMap<>();
        List<Path> queries = queries(grammar);
        for (Path query : queries) {
            List<String> found = grammar.problems(Files.readString(query).replaceAll(VERSIONED, "$1"));
            if (!found.isEmpty()) {
                problems.put(QUERIES.relativize(query).toString(), found);
            }
        }
        assertThat(queries).hasSizeGreaterThan(6);
        assertThat(problems).isEmpty();
    }

    @Test
    void aQueryOfAnotherDialectIsTold() {
        assertThat(Grammar.ORACLE.problems("select [a] from b")).isNotEmpty();
        assertThat(Grammar.ORACLE.problems("select a from b limit 1")).isNotEmpty();
        assertThat(Grammar.SQLSERVER.problems("select `a` from b")).isNotEmpty();
        assertThat(Grammar.SQLSERVER.problems("select a from b limit 1")).isNotEmpty();
        assertThat(Grammar.MYSQL.problems("select a from b where a::text = 'y'"))
                .isNotEmpty();
    }

    private static List<Path> queries(Grammar grammar) throws IOException {
        String engine = grammar.name().toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.walk(QUERIES)) {
            return files.filter(file ->
                            file.toString().endsWith(".sql") && file.getParent().endsWith(engine))
                    .sorted()
                    .toList();
        }
    }
}
