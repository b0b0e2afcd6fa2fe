package io.sluice.validator.scan;

import io.sluice.validator.parquet.LittleEndian;

/// Hashes of 64 bits of a key's values, of which two families are used: that two keys share both is not expected in
/// the life of the universe.
enum KeyHash {
    FIRST(0x9E37_79B9_7F4A_7C15L),
    SECOND(0xC2B2_AE3D_27D4_EB4FL);

    private final long seed;

    KeyHash(long seed) {
        this.seed = seed;
    }

    /// The hash of one value of a key. Those of a key's columns are added, so that their order does not matter.
    ///
    /// @param place place of the column in the key
    long of(byte[] bytes, int from, int length, int place) {
        long hash = seed * (place + 1) ^ length;
        int index = 0;
        for (; index + Long.BYTES <= length; index += Long.BYTES) {
            hash = mixed(hash ^ LittleEndian.int64(bytes, from + index));
        }
        long rest = 0;
        for (; index < length; index++) {
            rest = rest << Byte.SIZE | bytes[from + index] & 0xFF;
        }
        return mixed(hash ^ rest);
    }

    /// Changes about half of the bits for each bit that changes; no two numbers become one.
    private long mixed(long value) {
        long hash = (value ^ value >>> 32) * 0xD6E8_FEB8_6659_FD93L;
        hash = (hash ^ hash >>> 32) * (seed | 1);
        return hash ^ hash >>> 29;
    }
}
