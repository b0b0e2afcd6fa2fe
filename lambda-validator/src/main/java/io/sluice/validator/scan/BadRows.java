package io.sluice.validator.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The rows of a file that break a rule, and which, in memory that does not grow with the file.
public final class BadRows {

    /// Most faults of one file that are kept: half a mebibyte. A file with more is bad as a whole.
    static final int MAX_FAULTS = 1 << 16;

    /// Reasons of one row that are told.
    static final int MAX_REASONS = 8;

    private static final int FIRST_FAULTS = 64;

    /// Bits of a fault that say which rule; the rest is the row. Rows are fewer than 2^36.
    private static final int RULE_BITS = 20;

    private final List<Supplier<String>> reasons = new ArrayList<>();
    private long[] faults = new long[FIRST_FAULTS];
    private int count;
    private boolean tooMany;

    /// Makes a rule known.
    ///
    /// @param reason what a row does not keep, told if one does not
    /// @return the rule's number
    int reason(Supplier<String> reason) {
        reasons.add(reason);
        return reasons.size() - 1;
    }

    /// Keeps rows that break a rule.
    ///
    /// @param exempt rows among them that need not keep it
    /// @param rule the rule's number
    void add(long from, long length, RowSet exempt, int rule) {
        for (long row = from; row < from + length && !tooMany; row++) {
            if (!exempt.contains(row)) {
                add(row << RULE_BITS | rule);
            }
        }
    }

    /// Whether there were more than can be kept, so that [#rows] are not all.
    public boolean tooMany() {
        return tooMany;
    }

    /// The rows in the order of the file, each once.
    public List<BadRow> rows() {
        long[] sorted = Arrays.copyOf(faults, count);
        Arrays.sort(sorted);
        List<BadRow> rows = new ArrayList<>();
        int from = 0;
        while (from < count) {
            long row = sorted[from] >> RULE_BITS;
            int to = from;
            while (to < count && sorted[to] >> RULE_BITS == row) {
                to++;
            }
            rows.add(new BadRow(row, reason(sorted, from, to)));
            from = to;
        }
        return rows;
    }

    private String reason(long[] sorted, int from, int to) {
        Stream<String> told = LongStream.of(sorted)
                .skip(from)
                .limit(Math.min(to - from, MAX_REASONS))
                .mapToObj(fault -> reasons.get(rule(fault)).get());
        Stream<String> more =
                to - from > MAX_REASONS ? Stream.of("and %d more".formatted(to - from - MAX_REASONS)) : Stream.of();
        return Stream.concat(told, more).collect(Collectors.joining("; "));
    }

    private void add(long fault) {
        if (count == MAX_FAULTS) {
            tooMany = true;
            return;
        }
        if (count == faults.length) {
            faults = Arrays.copyOf(faults, 2 * count);
        }
        faults[count++] = fault;
    }

    private static int rule(long fault) {
        return (int) (fault & (1 << RULE_BITS) - 1);
    }

    /// @param row number of the row in its file, from 0
    /// @param reason what it does not keep, without any value of it
    public record BadRow(long row, String reason) {}
}
