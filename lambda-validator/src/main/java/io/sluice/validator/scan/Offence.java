package io.sluice.validator.scan;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Counts the rows of a file that break one rule in one column, and keeps the numbers of the first.
final class Offence implements RowSink {

    /// Rows whose numbers are told.
    static final int MAX_ROWS = 10;

    private final RowRule rule;
    private final String subject;
    private final Object must;
    private final String verb;
    private final RowSet exempt;
    private final Optional<BadRows> badRows;
    private final int number;
    private final long[] first = new long[MAX_ROWS];
    private long count;
    private Optional<String> sample = Optional.empty();

    /// @param rule the rule
    /// @param subject what it is about, for example `column 'id'`
    /// @param must what must hold, as a text or as the contract says it; told only if a row breaks it
    /// @param verb what a value that breaks it does, `is` or `is not`
    /// @param exempt rows that need not keep the rule
    /// @param badRows where every row that breaks it is kept, empty where counting is enough
    Offence(RowRule rule, String subject, Object must, String verb, RowSet exempt, Optional<BadRows> badRows) {
        this.rule = rule;
        this.subject = subject;
        this.must = must;
        this.verb = verb;
        this.exempt = exempt;
        this.badRows = badRows;
        this.number = badRows.map(rows -> rows.reason(this::reason)).orElse(0);
    }

    @Override
    public void rows(long from, long length) {
        if (badRows.isPresent()) {
            badRows.get().add(from, length, exempt, number);
        }
        long broken = length - exempt.count(from, length);
        long row = from;
        for (long kept = Math.min(broken, MAX_ROWS - count); kept > 0; row++) {
            if (!exempt.contains(row)) {
                first[(int) count++] = row + 1;
                broken--;
                kept--;
            }
        }
        count += broken;
    }

    /// Whether a row broke the rule and no value was kept.
    boolean wantsSample() {
        return count > 0 && sample.isEmpty();
    }

    /// Keeps a value that broke the rule, for the finding.
    void sample(String value) {
        sample = Optional.of(value);
    }

    /// Counts rows that break the rule behind all others, whose numbers are not known.
    void more(long rows) {
        count += rows;
    }

    /// What a single row does not keep, which tells no value of it.
    private String reason() {
        return "%s: %s must %s".formatted(rule.id(), subject, Sentences.of(must));
    }

    /// A sentence, if any row broke the rule.
    Optional<String> finding() {
        if (count == 0) {
            return Optional.empty();
        }
        String rows = LongStream.of(first)
                .limit(Math.min(count, MAX_ROWS))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", "));
        String more = count > MAX_ROWS ? " and %d more".formatted(count - MAX_ROWS) : "";
        String was = sample.map("was %s"::formatted).orElse(verb);
        return Optional.of("%s: %s must %s but %s (%d %s: %s%s)"
                .formatted(
                        rule.id(), subject, Sentences.of(must), was, count, count == 1 ? "row" : "rows", rows, more));
    }
}
