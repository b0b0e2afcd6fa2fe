package io.sluice.config;

import java.util.Collection;
import java.util.Comparator;

/// Which known word a mistyped one was meant to be.
final class NearestKey {

    private NearestKey() {}

    /// A word whose end was left out is nearer than one that is merely as short.
    ///
    /// @param known at least one word
    static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparing((String candidate) -> !candidate.startsWith(word))
                        .thenComparing(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /// Fewest insertions, deletions and replacements of a character that make one word the other.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(diagonal, row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
