package io.sluice.local.reconcile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Rows and a hash of them that does not depend on their order: the sum of each row's hash, modulo 2^64 twice.
final class RowDigest {

    private final MessageDigest hash;
    private long rows;
    private long high;
    private long low;

    RowDigest() {
        try {
            hash = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds a row.
    ///
    /// @param values its values, of which some may be null
    /// @param times how often it is there; a negative number takes it away
    /// @return the row's own hash
    long add(String[] values, long times) {
        for (String value : values) {
            if (value == null) {
                hash.update((byte) 0);
            } else {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                hash.update((byte) 1);
                hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                hash.update(bytes);
            }
        }
        ByteBuffer digest = ByteBuffer.wrap(hash.digest());
        long first = digest.getLong();
        rows += times;
        high += first * times;
        low += digest.getLong() * times;
        return first;
    }

    long rows() {
        return rows;
    }

    String text() {
        return "%016x%016x".formatted(high, low);
    }
}
