package io.sluice.validator.scan;

/// Something that must hold for each value of a column, whatever row it is in.
///
/// The values of a dictionary are tested once, however many rows they are in.
interface ValueCheck {

    /// Tests all values, in their order.
    void test(Values values, BadValues bad);

    /// Takes note of a value that breaks the check.
    interface BadValues {

        /// @param index place of the value among those that were tested
        void value(int index);
    }
}
