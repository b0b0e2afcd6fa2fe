package io.sluice.validator.parquet;

/// Which fields of one struct have stood already.
///
/// Two values of one field: readers differ in which they believe, so what was checked might not be what is read.
final class SeenFields {

    /// Field numbers that are told apart. Parquet's own end at 18.
    private static final int TRACKED_IDS = 64;

    private final String struct;
    private long seen;

    /// @param struct name of the struct, for messages
    SeenFields(String struct) {
        this.struct = struct;
    }

    /// @throws InvalidParquetException if the field stood before, or its number is none that Parquet gives
    void mark(int id) throws InvalidParquetException {
        if (id < 0 || id >= TRACKED_IDS) {
            throw new InvalidParquetException(
                    "field of %s must be numbered 0 to %d but was %d".formatted(struct, TRACKED_IDS - 1, id));
        }
        if ((seen & 1L << id) != 0) {
            throw new InvalidParquetException("field %d of %s must stand once but stands twice".formatted(id, struct));
        }
        seen |= 1L << id;
    }
}
