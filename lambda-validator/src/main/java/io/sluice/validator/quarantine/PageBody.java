package io.sluice.validator.quarantine;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.Repetition;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// The rows of one column that make the next page, as PLAIN writes them. All columns of a file have one after the
/// other, so that a wide file takes no more memory than a narrow one.
final class PageBody {

    /// Bytes of values after which a page ends. DMS writes pages of a mebibyte too.
    static final int MAX_BYTES = 1 << 20;

    /// Rows after which a page ends, so that one of NULLs alone does.
    static final int MAX_ROWS = 1 << 18;

    private static final int FIRST_BYTES = 1 << 10;

    private final PageLevels levels = new PageLevels();
    private Physical physical = Physical.BOOLEAN;
    private boolean optional;
    private byte[] values = new byte[FIRST_BYTES];
    private int filled;

    /// Begins the pages of a column. Those of the one before are taken.
    void begin(ParquetColumn column) {
        physical = column.type().type().physical();
        optional = column.repetition() == Repetition.OPTIONAL;
    }

    int rows() {
        return levels.rows();
    }

    /// Whether the page must end before a value of that many bytes.
    boolean isFullFor(int length) {
        return rows() == MAX_ROWS || rows() > 0 && (long) filled + length + Integer.BYTES > MAX_BYTES;
    }

    void addNull() {
        levels.addNull();
    }

    void add(byte[] bytes, int from, int length) {
        switch (physical) {
            case BOOLEAN -> addBit(bytes[from]);
            case BYTE_ARRAY -> {
                reserve(Integer.BYTES + length);
                for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                    values[filled++] = (byte) (length >> shift);
                }
                append(bytes, from, length);
            }
            case INT32, INT64, INT96, FLOAT, DOUBLE, FIXED_LEN_BYTE_ARRAY -> {
                reserve(length);
                append(bytes, from, length);
            }
        }
        levels.addValue();
    }

    /// The page's bytes before they are compressed; then it begins anew.
    byte[] take() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(filled + rows() / Byte.SIZE + FIRST_BYTES);
        if (optional) {
            byte[] written = levels.write();
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write(written.length >> shift);
            }
            out.writeBytes(written);
        }
        out.write(values, 0, filled);
        Arrays.fill(values, 0, filled, (byte) 0);
        levels.clear();
        filled = 0;
        return out.toByteArray();
    }

    private void addBit(byte value) {
        int held = levels.present();
        reserve(1);
        values[held >> 3] |= (byte) (value << (held & 7));
        filled = (held >> 3) + 1;
    }

    private void append(byte[] bytes, int from, int length) {
        System.arraycopy(bytes, from, values, filled, length);
        filled += length;
    }

    private void reserve(int length) {
        if (filled + length > values.length) {
            values = Arrays.copyOf(values, Math.max(filled + length, 2 * values.length));
        }
    }
}
