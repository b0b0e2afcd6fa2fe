package io.sluice.validator.pattern;

import io.sluice.validator.pattern.Nfa.Node;

/// Bytes that an expression does not tell apart, as one kind each: the table needs a column a kind.
///
/// @param kinds kind of each byte
/// @param samples one byte of each kind
record ByteClasses(byte[] kinds, int[] samples) {

    private static final int BYTES = 256;

    static ByteClasses of(Nfa nfa) {
        boolean[] begins = new boolean[BYTES + 1];
        begins[0] = true;
        for (int index = 0; index < nfa.size(); index++) {
            if (nfa.node(index) instanceof Node.OneByte(int first, int last, int next)) {
                begins[first] = true;
                begins[last + 1] = true;
            }
        }
        byte[] kinds = new byte[BYTES];
        int[] samples = new int[BYTES];
        int count = 0;
        for (int value = 0; value < BYTES; value++) {
            if (begins[value]) {
                samples[count++] = value;
            }
            kinds[value] = (byte) (count - 1);
        }
        return new ByteClasses(kinds, java.util.Arrays.copyOf(samples, count));
    }

    int count() {
        return samples.length;
    }

    /// A byte of that kind.
    int sample(int kind) {
        return samples[kind];
    }
}
