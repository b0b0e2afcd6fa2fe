package io.sluice.validator.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers in bytes, the lowest byte first, as Parquet writes them.
public final class LittleEndian {

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    /// The number of 16 bits there, without a sign.
    static int unsigned16(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    /// The number of 32 bits there.
    public static int int32(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    /// The number of 64 bits there.
    public static long int64(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /// Copies eight bytes.
    static void copy64(byte[] from, int at, byte[] to, int index) {
        LONGS.set(to, index, (long) LONGS.get(from, at));
    }
}
