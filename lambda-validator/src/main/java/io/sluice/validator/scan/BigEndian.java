package io.sluice.validator.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers of up to sixteen bytes, the highest byte first, as decimals are stored.
final class BigEndian {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    /// The number of at most eight bytes there. Reads eight bytes whatever the length.
    static long upTo64(byte[] bytes, int at, int length) {
        return (long) LONGS.get(bytes, at) >> Long.SIZE - Byte.SIZE * length;
    }

    /// The bits above the lowest 64 of the number of nine to sixteen bytes there.
    static long high(byte[] bytes, int at, int length) {
        return upTo64(bytes, at, length - Long.BYTES);
    }

    /// The lowest 64 bits of the number of nine to sixteen bytes there.
    static long low(byte[] bytes, int at, int length) {
        return (long) LONGS.get(bytes, at + length - Long.BYTES);
    }
}
