package io.sluice.validator.scan;

/// How a value that broke a rule is told to a reader.
interface ValueText {

    /// @param index the value's place among the values
    String of(Values values, int index);
}
