package io.sluice.validator.parquet;

/// Turns the numbers of a footer into values of an enum.
final class Enums {

    private Enums() {}

    /// @param what the enum's name, for the message
    static <T> T at(T[] values, int index, String what) throws InvalidParquetException {
        if (index < 0 || index >= values.length) {
            throw new InvalidParquetException(
                    "%s must be 0 to %d but was %d".formatted(what, values.length - 1, index));
        }
        return values[index];
    }
}
