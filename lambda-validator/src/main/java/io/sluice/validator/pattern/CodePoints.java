package io.sluice.validator.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A set of Unicode characters, as ranges that neither touch nor overlap.
///
/// @param ranges the ranges, in ascending order
record CodePoints(List<Range> ranges) {

    static final CodePoints DIGITS = of('0', '9');
    static final CodePoints WORD = of('a', 'z').and(of('A', 'Z')).and(DIGITS).and(of('_', '_'));
    static final CodePoints SPACE = of('\t', '\r').and(of(' ', ' '));

    /// What `.` leaves out.
    static final CodePoints LINE_ENDS =
            of('\n', '\n').and(of('\r', '\r')).and(of(0x85, 0x85)).and(of(0x2028, 0x2029));

    static CodePoints of(int first, int last) {
        return new CodePoints(List.of(new Range(first, last)));
    }

    CodePoints and(CodePoints other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort(Comparator.comparingInt(Range::first));
        List<Range> merged = new ArrayList<>();
        for (Range range : all) {
            Range last = merged.isEmpty() ? new Range(-2, -2) : merged.getLast();
            if (range.first() <= last.last() + 1) {
                merged.removeLast();
                merged.add(new Range(last.first(), Math.max(last.last(), range.last())));
            } else {
                merged.add(range);
            }
        }
        return new CodePoints(List.copyOf(merged));
    }

    /// Every character that is not in it.
    CodePoints not() {
        List<Range> others = new ArrayList<>();
        int next = 0;
        for (Range range : ranges) {
            if (range.first() > next) {
                others.add(new Range(next, range.first() - 1));
            }
            next = range.last() + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            others.add(new Range(next, Character.MAX_CODE_POINT));
        }
        return new CodePoints(List.copyOf(others));
    }

    /// @param first first character
    /// @param last last character, itself in the range
    record Range(int first, int last) {}
}
