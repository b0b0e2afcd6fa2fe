package io.sluice.validator.quarantine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes structs in Thrift's compact protocol, as far as Parquet's footers and page headers need it.
///
/// See <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>
final class CompactWriter {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    /// Lists of fewer elements say so in four bits.
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    /// @param step how much the field's number is greater than the one before
    CompactWriter int32(int step, int value) {
        field(step, I32);
        varint(Integer.toUnsignedLong(value << 1 ^ value >> Integer.SIZE - 1));
        return this;
    }

    /// @param step how much the field's number is greater than the one before
    CompactWriter int64(int step, long value) {
        field(step, I64);
        varint(value << 1 ^ value >> Long.SIZE - 1);
        return this;
    }

    /// @param step how much the field's number is greater than the one before
    CompactWriter text(int step, String value) {
        field(step, BINARY);
        return element(value);
    }

    /// Begins a struct, which [#end] ends.
    ///
    /// @param step how much the field's number is greater than the one before
    CompactWriter struct(int step) {
        field(step, STRUCT);
        return this;
    }

    /// @param step how much the field's number is greater than the one before
    CompactWriter structs(int step, int size) {
        return list(step, size, STRUCT);
    }

    /// @param step how much the field's number is greater than the one before
    CompactWriter texts(int step, int size) {
        return list(step, size, BINARY);
    }

    /// @param step how much the field's number is greater than the one before
    CompactWriter int32s(int step, int... values) {
        list(step, values.length, I32);
        for (int value : values) {
            varint(Integer.toUnsignedLong(value << 1 ^ value >> Integer.SIZE - 1));
        }
        return this;
    }

    /// A text in a list.
    CompactWriter element(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        return raw(utf8);
    }

    /// What another writer wrote.
    CompactWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    CompactWriter end() {
        out.write(0);
        return this;
    }

    private CompactWriter list(int step, int size, int type) {
        field(step, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT_LIST << 4 | type);
            varint(size);
        }
        return this;
    }

    private void field(int step, int type) {
        out.write(step << 4 | type);
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
