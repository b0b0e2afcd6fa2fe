package io.sluice.validator.scan;

import io.sluice.validator.parquet.LittleEndian;

/// A floating-point number lies between two others; one that is no number does not.
///
/// @param bytesEach 4 or 8, as the column stores them
/// @param least least value, itself allowed
/// @param greatest greatest value, itself allowed
record Floating(int bytesEach, double least, double greatest) implements ValueCheck {

    @Override
    public void test(Values values, BadValues bad) {
        byte[] bytes = values.bytes();
        int from = values.start(0);
        int count = values.count();
        for (int index = 0; index < count; index++) {
            double value = bytesEach == Float.BYTES
                    ? Float.intBitsToFloat(LittleEndian.int32(bytes, from + index * Float.BYTES))
                    : Double.longBitsToDouble(LittleEndian.int64(bytes, from + index * Double.BYTES));
            if (!(value >= least && value <= greatest)) {
                bad.value(index);
            }
        }
    }
}
