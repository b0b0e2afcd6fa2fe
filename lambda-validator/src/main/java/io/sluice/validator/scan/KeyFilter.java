package io.sluice.validator.scan;

import java.util.Arrays;

/// A first look at the keys of a range of hashes, of which it remembers some bits each: it tells the hashes that may
/// have stood before, all that did among them. What it tells must be looked at again.
///
/// A Bloom filter whose bits of one hash lie in one word, so that a key takes one access of memory.
/// See <https://algo2.iti.kit.edu/documents/cacheefficientbloomfilters-jea.pdf>
final class KeyFilter implements KeySink {

    /// Keys for each word. In a filter as full as that, one new key in fifty seems to have stood before.
    private static final int KEYS_A_WORD = 8;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final long[] words;
    private final LongSet maybe;
    private final int most;
    private HashRange range = HashRange.all();
    private boolean full;

    /// @param keys how many it is made for
    /// @param most most hashes that are told
    KeyFilter(int keys, int most) {
        this.words = new long[words(keys)];
        this.maybe = new LongSet(most);
        this.most = most;
    }

    /// Bytes of one.
    static long bytes(int keys, int most) {
        return (long) words(keys) * Long.BYTES + LongSet.bytes(most);
    }

    /// Begins to look at the hashes of a range.
    void begin(HashRange next) {
        range = next;
        full = false;
        maybe.clear();
        Arrays.fill(words, 0);
    }

    private static int words(int keys) {
        return Integer.highestOneBit(Math.max(1, (keys - 1) / KEYS_A_WORD)) << 1;
    }

    /// Whether there were more hashes than can be told, so that nothing is known.
    boolean isFull() {
        return full;
    }

    /// The hashes that may have stood before.
    LongSet maybe() {
        return maybe;
    }

    @Override
    public void keys(long row, int count, long first, long second, boolean rises) {
        if (full || !range.contains(first)) {
            return;
        }
        // A range is told by the upper bits of a hash; these depend on all of them.
        long spread = first * SPREAD;
        int word = (int) (spread >>> Integer.SIZE) & words.length - 1;
        long bits = 1L << spread | 1L << (spread >>> 6) | 1L << (spread >>> 12) | 1L << (spread >>> 18);
        boolean stood = (words[word] & bits) == bits;
        words[word] |= bits;
        if (stood || count > 1) {
            maybe.add(first);
            full = maybe.count() > most;
        }
    }
}
