package io.sluice.validator.pattern;

import java.util.List;

/// A table that is walked one step a byte, so that no text takes longer than its length.
final class Dfa implements TextPattern {

    /// State from which nothing is found any more.
    static final int LOST = 0;

    /// State in which the expression was found.
    static final int FOUND = 1;

    private final byte[] kinds;
    private final short[] table;
    private final int shift;
    private final int start;
    private final boolean[] atEnd;
    private final boolean empty;

    /// @param rows where each state goes, by the kind of the byte
    /// @param start state before the first byte
    /// @param atEnd which states find the expression if the text ends there
    /// @param empty whether it is found in an empty text
    Dfa(List<int[]> rows, ByteClasses classes, int start, boolean[] atEnd, boolean empty) {
        this.kinds = classes.kinds();
        this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, classes.count() - 1));
        this.table = new short[rows.size() << shift];
        for (int state = 0; state < rows.size(); state++) {
            for (int kind = 0; kind < rows.get(state).length; kind++) {
                table[state << shift | kind] = (short) rows.get(state)[kind];
            }
        }
        this.start = start;
        this.atEnd = atEnd;
        this.empty = empty;
    }

    @Override
    public boolean find(byte[] bytes, int from, int to) {
        if (from == to) {
            return empty;
        }
        int state = start;
        for (int index = from; index < to && state > FOUND; index++) {
            state = table[state << shift | kinds[bytes[index] & 0xFF] & 0xFF];
        }
        return state == FOUND || state != LOST && atEnd[state];
    }
}
