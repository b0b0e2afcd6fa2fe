package io.sluice.validator.parquet;

/// Turns the numbers of a footer into values of an enum.
final class Enums {

    private Enums() {}

    /// @param count how many values there are
    /// @param what the enum's name, for the message
    /// @return the number, if it is one of a value
    static int index(int count, int index, String what) throws InvalidParquetException {
        if (index < 0 || index >= count) {
            throw new InvalidParquetException("%s must be 0 to %d but was %d".formatted(what, count - 1, index));
        }
        return index;
    }

    /// @param what the enum's name, for the message
    static <T> T at(T[] values, int index, String what) throws InvalidParquetException {
        return values[index(values.length, index, what)];
    }
}
