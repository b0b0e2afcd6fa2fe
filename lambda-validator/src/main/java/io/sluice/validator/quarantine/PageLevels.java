package io.sluice.validator.quarantine;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Which rows of a page have a value, as Parquet's hybrid of run lengths and packed bits writes it.
///
/// See <https://github.com/apache/parquet-format/blob/master/Encodings.md>
final class PageLevels {

    private final byte[] bits = new byte[PageBody.MAX_ROWS / Byte.SIZE];
    private int rows;
    private int present;

    int rows() {
        return rows;
    }

    /// How many rows have a value.
    int present() {
        return present;
    }

    /// Adds a row with a value.
    void addValue() {
        bits[rows >> 3] |= (byte) (1 << (rows & 7));
        present++;
        rows++;
    }

    /// Adds a row without one.
    void addNull() {
        rows++;
    }

    void clear() {
        Arrays.fill(bits, 0, bytes(), (byte) 0);
        rows = 0;
        present = 0;
    }

    /// One run where all rows have a value or none has, else a bit for each.
    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (present == rows || present == 0) {
            header(out, rows << 1);
            out.write(present == 0 ? 0 : 1);
        } else {
            header(out, bytes() << 1 | 1);
            out.write(bits, 0, bytes());
        }
        return out.toByteArray();
    }

    private int bytes() {
        return (rows + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static void header(ByteArrayOutputStream out, int value) {
        int left = value;
        while (left > 0x7F) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
