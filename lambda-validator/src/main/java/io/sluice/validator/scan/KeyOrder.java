package io.sluice.validator.scan;

/// Whether a key of several columns is more than the one before, put together from its columns in any order: the first
/// column of the key that differs decides. It takes a byte a row, 0 as long as no column differs.
final class KeyOrder {

    /// Columns of a key that a byte has room for. One of those behind them that decides is not said to rise.
    private static final int MOST_PLACES = 60;

    private KeyOrder() {}

    /// What is known once a column is seen that differs.
    ///
    /// @param known what was known before
    /// @param place the column's place in the key
    /// @param rises whether its value is more than the one before
    static byte with(byte known, int place, boolean rises) {
        if (known != 0 && place(known) <= place) {
            return known;
        }
        return place < MOST_PLACES ? (byte) (2 * place + (rises ? 2 : 1)) : (byte) (2 * MOST_PLACES + 1);
    }

    static boolean rises(byte known) {
        return known != 0 && known % 2 == 0;
    }

    private static int place(byte known) {
        return (known - 1) / 2;
    }
}
