package io.sluice.validator.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyValueTest {

    private static final ParquetType INT32 = ParquetType.plain(Physical.INT32);
    private static final ParquetType INT64 = ParquetType.plain(Physical.INT64);

    /// The hashes are kept: another one would let changes pass that are to be held.
    @Test
    void aHashStaysAsItIs() {
        assertThat(hash(INT64, 0, int64(42)).toString()).isEqualTo("fac1e562906db920dc49ddea007cf6e9");
    }

    @Test
    void anIntegerKeepsItsHashWhenItsColumnBecomesWider() {
        ParquetType unsigned = ParquetType.of(Physical.INT32, Converted.UINT_32);
        assertThat(hash(INT32, 0, int32(-7))).isEqualTo(hash(INT64, 0, int64(-7)));
        assertThat(hash(unsigned, 0, int32(-7))).isEqualTo(hash(INT64, 0, int64(0xFFFF_FFF9L)));
    }

    @Test
    void aDecimalKeepsItsHashWhenItsColumnBecomesWider() {
        for (long value : new long[] {0, 1, -1, 127, 128, -128, -129, 99_999}) {
            assertThat(hash(ParquetType.decimal(5, 0), 0, decimal(value, 3)))
                    .isEqualTo(hash(ParquetType.decimal(38, 0), 0, decimal(value, 16)));
        }
        assertThat(hash(ParquetType.decimal(5, 0), 0, decimal(255, 3)))
                .isNotEqualTo(hash(ParquetType.decimal(5, 0), 0, decimal(-1, 3)));
    }

    @Test
    void aFloatKeepsItsHashWhenItsColumnBecomesWider() {
        byte[] narrow = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(0.5f)
                .array();
        byte[] wide = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(0.5)
                .array();
        assertThat(hash(ParquetType.plain(Physical.FLOAT), 0, narrow))
                .isEqualTo(hash(ParquetType.plain(Physical.DOUBLE), 0, wide));
    }

    @Test
    void aValueInAnotherColumnOfTheKeyHasAnotherHash() {
        assertThat(hash(INT64, 0, int64(1))).isNotEqualTo(hash(INT64, 1, int64(1)));
    }

    private static KeyHash hash(ParquetType type, int place, byte[] value) {
        return new KeyValue(type, place).hash(Arrays.copyOf(value, value.length + 8), 0, value.length);
    }

    private static byte[] int32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] int64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static byte[] decimal(long value, int length) {
        byte[] shortest = BigInteger.valueOf(value).toByteArray();
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) (value < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, padded, length - shortest.length, shortest.length);
        return padded;
    }
}
