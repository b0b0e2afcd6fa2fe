package io.sluice.validator.pattern;

import io.sluice.validator.pattern.Nfa.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes one table of all sets of places that one can be in at a time.
final class DfaBuilder {

    /// Most states: beyond it an expression is left to Java's engine.
    static final int MAX_STATES = 1_000;

    private final Nfa nfa;
    private final ByteClasses classes;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> states = new ArrayList<>();
    private final BitSet again;

    DfaBuilder(Nfa nfa) {
        this.nfa = nfa;
        this.classes = ByteClasses.of(nfa);
        this.again = new BitSet();
        reach(nfa.start(), false, false, again);
    }

    TextPattern build() throws UnsupportedExpressionException {
        number(new BitSet());
        BitSet found = new BitSet();
        found.set(nfa.size());
        number(found);
        BitSet first = new BitSet();
        reach(nfa.start(), true, false, first);
        int start = number(first);
        List<int[]> rows = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            rows.add(row(state));
        }
        boolean[] atEnd = new boolean[states.size()];
        for (int state = 0; state < states.size(); state++) {
            atEnd[state] = endsWell(states.get(state));
        }
        // An empty text is at its start and end at once.
        BitSet empty = new BitSet();
        reach(nfa.start(), true, true, empty);
        return new Dfa(rows, classes, start, atEnd, empty.get(nfa.size()));
    }

    private int[] row(int state) throws UnsupportedExpressionException {
        int[] row = new int[classes.count()];
        for (int kind = 0; kind < row.length; kind++) {
            row[kind] = state <= Dfa.FOUND ? state : number(step(states.get(state), classes.sample(kind)));
        }
        return row;
    }

    private BitSet step(BitSet from, int value) {
        BitSet to = (BitSet) again.clone();
        from.stream().forEach(index -> {
            if (nfa.node(index) instanceof Node.OneByte(int first, int last, int next)
                    && value >= first
                    && value <= last) {
                reach(next, false, false, to);
            }
        });
        return to;
    }

    private boolean endsWell(BitSet state) {
        if (state.get(nfa.size())) {
            return true;
        }
        BitSet end = new BitSet();
        state.stream().forEach(index -> {
            if (nfa.node(index) instanceof Node.AtEnd(int next)) {
                reach(next, false, true, end);
            }
        });
        return end.get(nfa.size());
    }

    /// Adds all places that are reached without a byte. The bit behind the last node stands for a match.
    private void reach(int node, boolean atStart, boolean atEnd, BitSet into) {
        List<Integer> open = new ArrayList<>(List.of(node));
        BitSet seen = new BitSet();
        while (!open.isEmpty()) {
            int index = open.removeLast();
            if (seen.get(index)) {
                continue;
            }
            seen.set(index);
            switch (nfa.node(index)) {
                case Node.OneByte one -> into.set(index);
                case Node.Fork(List<Integer> ways) -> open.addAll(ways);
                case Node.AtStart(int next) -> addIf(atStart, next, open);
                case Node.AtEnd(int next) -> {
                    into.set(index);
                    addIf(atEnd, next, open);
                }
                case Node.Match() -> into.set(nfa.size());
            }
        }
    }

    private static void addIf(boolean holds, int next, List<Integer> open) {
        if (holds) {
            open.add(next);
        }
    }

    private int number(BitSet state) throws UnsupportedExpressionException {
        if (state.get(nfa.size()) && states.size() > Dfa.FOUND) {
            return Dfa.FOUND;
        }
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        if (states.size() == MAX_STATES) {
            throw new UnsupportedExpressionException("more than %d states".formatted(MAX_STATES));
        }
        numbers.put(state, states.size());
        states.add(state);
        return states.size() - 1;
    }
}
