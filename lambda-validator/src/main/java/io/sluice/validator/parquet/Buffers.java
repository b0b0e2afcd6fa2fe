package io.sluice.validator.parquet;

/// How large the buffers are that are used again and again.
final class Buffers {

    /// Steps in which they grow, so that pages of nearly one size do not each ask for a new one.
    private static final int STEP = 256 << 10;

    private Buffers() {}

    /// Bytes of a buffer for so many, a quarter more than now so that it does not grow at every page, but not much
    /// more of a large one.
    static int capacity(int bytes) {
        int needed = bytes + Math.min(bytes >>> 2, 2 * STEP) + Window.SLACK;
        return (needed + STEP - 1) / STEP * STEP;
    }
}
