package io.sluice.validator.scan;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes numbers of a contract as a column stores them. A number that it cannot store is left out: no value is equal.
///
/// @param type how the column stores its values
record StoredValues(ParquetType type) {

    List<byte[]> of(List<BigDecimal> numbers) {
        return numbers.stream().map(this::stored).flatMap(Optional::stream).toList();
    }

    private Optional<byte[]> stored(BigDecimal number) {
        return switch (type.physical()) {
            case BOOLEAN -> Optional.of(new byte[] {number.byteValue()});
            case INT32 ->
                whole(number)
                        .map(value ->
                                bytes(Integer.BYTES).putInt(value.intValue()).array());
            case INT64 ->
                whole(number)
                        .map(value ->
                                bytes(Long.BYTES).putLong(value.longValue()).array());
            case FLOAT ->
                Optional.of(bytes(Float.BYTES).putFloat(number.floatValue()).array());
            case DOUBLE ->
                Optional.of(bytes(Double.BYTES).putDouble(number.doubleValue()).array());
            case FIXED_LEN_BYTE_ARRAY -> whole(number).flatMap(this::padded);
            case INT96, BYTE_ARRAY ->
                throw new IllegalStateException("a column of %s holds no numbers".formatted(type));
        };
    }

    private Optional<BigInteger> whole(BigDecimal number) {
        BigDecimal scaled = number.movePointRight(type.scale()).stripTrailingZeros();
        boolean fits = scaled.scale() <= 0 && scaled.precision() - scaled.scale() <= Long.SIZE;
        return fits ? Optional.of(scaled.toBigIntegerExact()).filter(this::fits) : Optional.empty();
    }

    /// Whether the column's integers reach the value, with a sign or without one.
    private boolean fits(BigInteger value) {
        int bits = type.physical() == Physical.INT32 ? Integer.SIZE : Long.SIZE;
        boolean unsigned = type.converted()
                .filter(meaning -> meaning == Converted.UINT_32 || meaning == Converted.UINT_64)
                .isPresent();
        return type.length() > 0
                || (unsigned ? value.signum() >= 0 && value.bitLength() <= bits : value.bitLength() < bits);
    }

    private Optional<byte[]> padded(BigInteger value) {
        byte[] shortest = value.toByteArray();
        if (shortest.length > type.length()) {
            return Optional.empty();
        }
        byte[] padded = new byte[type.length()];
        Arrays.fill(padded, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, padded, padded.length - shortest.length, shortest.length);
        return Optional.of(padded);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
