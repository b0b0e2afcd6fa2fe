package io.sluice.validator.scan;

import io.sluice.validator.pattern.TextPattern;
import java.util.LinkedHashMap;
import java.util.Map;

/// The patterns of contracts that were used lately, compiled once for all files of their tables.
final class Patterns {

    private static final int MAX_PATTERNS = 1_000;

    private static final Map<String, TextPattern> COMPILED = new LinkedHashMap<>(16, 0.75f, true);

    private Patterns() {}

    static synchronized ValueCheck compiled(String expression) {
        TextPattern pattern = COMPILED.computeIfAbsent(expression, TextPattern::of);
        if (COMPILED.size() > MAX_PATTERNS) {
            COMPILED.remove(COMPILED.keySet().iterator().next());
        }
        return new MatchedText(pattern);
    }
}
