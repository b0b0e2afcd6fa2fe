package io.sluice.validator.quarantine;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.validator.parquet.LittleEndian;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes the values of one key column, so that a value keeps its hash when its column becomes wider.
///
/// The hashes are kept in the metadata bucket: another way to make them would no longer know the keys there.
final class KeyValue {

    private final MessageDigest digest = sha256();
    private final ParquetType type;
    private final byte place;

    /// @param type how the column stores its values
    /// @param place place of the column in the key
    KeyValue(ParquetType type, int place) {
        this.type = type;
        this.place = (byte) place;
    }

    /// The first sixteen bytes of SHA-256 over the column's place and the value.
    KeyHash hash(byte[] bytes, int from, int length) {
        digest.update(place);
        switch (type.physical()) {
            case INT32 -> digest.update(whole(LittleEndian.int32(bytes, from)));
            case INT64 -> digest.update(whole(LittleEndian.int64(bytes, from)));
            case FLOAT ->
                digest.update(whole(Double.doubleToLongBits(Float.intBitsToFloat(LittleEndian.int32(bytes, from)))));
            case FIXED_LEN_BYTE_ARRAY -> shortened(bytes, from, length);
            case DOUBLE, BOOLEAN, INT96, BYTE_ARRAY -> digest.update(bytes, from, length);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new KeyHash(hash.getLong(), hash.getLong());
    }

    private byte[] whole(int value) {
        boolean unsigned = type.converted()
                .filter(meaning ->
                        meaning == Converted.UINT_8 || meaning == Converted.UINT_16 || meaning == Converted.UINT_32)
                .isPresent();
        return whole(unsigned ? Integer.toUnsignedLong(value) : value);
    }

    // Little endian, as a double of the same bits is stored.
    private static byte[] whole(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(Long.reverseBytes(value)).array();
    }

    /// Leaves out leading bytes that only repeat a decimal's sign.
    private void shortened(byte[] bytes, int from, int length) {
        int at = from;
        int last = from + length - 1;
        while (at < last && bytes[at] == bytes[at + 1] >> Byte.SIZE - 1) {
            at++;
        }
        digest.update(bytes, at, last + 1 - at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
