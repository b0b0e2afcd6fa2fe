package io.sluice.validator.parquet;

import java.nio.charset.StandardCharsets;

/// Reads Thrift's compact protocol from bytes in memory, trusting none of them.
///
/// No count or length is believed beyond the bytes that are left, so a few bytes cannot ask for a large allocation
/// or a long loop; structs and lists deeper than [#MAX_DEPTH] are refused, so they cannot exhaust the stack.
/// See <https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md>
final class CompactReader {

    /// Levels of structs, lists and maps. A footer's own fields go eight deep.
    static final int MAX_DEPTH = 24;

    private final CompactBytes bytes;
    private CompactType type = CompactType.STRUCT;
    private boolean inList;
    private int depth;

    /// @param bytes what to read, from its first byte
    CompactReader(CompactBytes bytes) {
        this.bytes = bytes;
    }

    /// Index of the byte that comes next.
    int position() {
        return bytes.position();
    }

    /// Reads the struct at the position, calling the reader once for each field.
    ///
    /// @param name name of the struct, for messages
    void struct(String name, FieldReader fields) throws InvalidParquetException {
        require(CompactType.STRUCT);
        enter();
        int id = 0;
        SeenFields seen = new SeenFields(name);
        for (int header = bytes.unsigned(); header != 0; header = bytes.unsigned()) {
            int delta = header >> 4;
            id = delta == 0 ? bytes.int32() : id + delta;
            seen.mark(id);
            value(CompactType.of(header & 0xF, bytes.place()), false);
            fields.read(id);
        }
        depth--;
    }

    /// Reads the list at the position, calling the element reader once for each element.
    ///
    /// @return how many elements it had
    int list(ElementReader elements) throws InvalidParquetException {
        require(CompactType.LIST);
        enter();
        int header = bytes.unsigned();
        int count = bytes.count(header >> 4 == 15 ? bytes.varint() : header >> 4, 1);
        CompactType element = CompactType.of(header & 0xF, bytes.place());
        for (int index = 0; index < count; index++) {
            value(element, true);
            elements.read(index);
        }
        depth--;
        return count;
    }

    /// Whether the value at the position is a number of 32 bits.
    boolean isInt32() {
        return type == CompactType.I32;
    }

    int int32() throws InvalidParquetException {
        require(CompactType.I32);
        return bytes.int32();
    }

    long int64() throws InvalidParquetException {
        require(CompactType.I64);
        return bytes.int64();
    }

    int int8() throws InvalidParquetException {
        require(CompactType.BYTE);
        return (byte) bytes.unsigned();
    }

    boolean bool() throws InvalidParquetException {
        if (type != CompactType.TRUE) {
            require(CompactType.FALSE);
        }
        return inList ? bytes.unsigned() == 1 : type == CompactType.TRUE;
    }

    /// @param maxBytes longest text that is believed
    String text(int maxBytes) throws InvalidParquetException {
        require(CompactType.BINARY);
        int length = bytes.count(bytes.varint(), 1);
        if (length > maxBytes) {
            throw new InvalidParquetException(
                    "text in the %s must be at most %d bytes but was %d".formatted(bytes.place(), maxBytes, length));
        }
        return new String(bytes.take(length), StandardCharsets.UTF_8);
    }

    /// Whether the text at the position is that one. Steps over it either way.
    boolean isText(byte[] expected) throws InvalidParquetException {
        require(CompactType.BINARY);
        int length = bytes.count(bytes.varint(), 1);
        boolean same = length == expected.length && bytes.takes(expected);
        bytes.advance(same ? 0 : length);
        return same;
    }

    /// Steps over the value at the position, whatever it is.
    void skip() throws InvalidParquetException {
        CompactSkip.skip(bytes, type, inList, depth);
    }

    private void value(CompactType next, boolean elementOfList) {
        type = next;
        inList = elementOfList;
    }

    private void require(CompactType expected) throws InvalidParquetException {
        if (type != expected) {
            throw new InvalidParquetException(
                    "%s must hold %s here but holds %s".formatted(bytes.place(), expected, type));
        }
    }

    private void enter() throws InvalidParquetException {
        if (++depth > MAX_DEPTH) {
            throw new InvalidParquetException("%s must nest at most %d levels".formatted(bytes.place(), MAX_DEPTH));
        }
    }
}
