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

    /// What [#field] gives behind a struct's last field.
    static final int END = -1;

    /// Field numbers that are told apart. Parquet's own end at 18.
    private static final int TRACKED_IDS = 64;

    private final CompactBytes bytes;
    private final String[] names = new String[MAX_DEPTH + 1];
    private final int[] ids = new int[MAX_DEPTH + 1];
    private final long[] seen = new long[MAX_DEPTH + 1];
    private final CompactType[] elements = new CompactType[MAX_DEPTH + 1];
    private CompactType type = CompactType.STRUCT;
    private boolean inList;
    private int depth;

    /// @param place what the bytes are, for messages
    CompactReader(String place) {
        this.bytes = new CompactBytes(place);
    }

    /// Begins to read bytes that hold a struct, whatever was read before.
    ///
    /// @param from index of the first
    /// @param to index behind the last
    CompactReader begin(byte[] source, int from, int to) {
        bytes.begin(source, from, to);
        value(CompactType.STRUCT, false);
        depth = 0;
        return this;
    }

    /// Index of the byte that comes next.
    int position() {
        return bytes.position();
    }

    /// Begins the struct at the position, whose fields [#field] steps through.
    ///
    /// @param name name of the struct, for messages
    void struct(String name) throws InvalidParquetException {
        require(CompactType.STRUCT);
        enter();
        names[depth] = name;
        ids[depth] = 0;
        seen[depth] = 0;
    }

    /// Steps to the next field of the struct that was begun last. Its value must be consumed, by [#skip] if by
    /// nothing else.
    ///
    /// @return number of the field in the struct's definition, or [#END] behind the last
    int field() throws InvalidParquetException {
        int header = bytes.unsigned();
        if (header == 0) {
            depth--;
            return END;
        }
        int delta = header >> 4;
        int id = delta == 0 ? bytes.int32() : ids[depth] + delta;
        mark(id);
        ids[depth] = id;
        value(CompactType.of(header & 0xF, bytes.place()), false);
        return id;
    }

    /// Begins the list at the position, of which [#element] begins each element.
    ///
    /// @return how many elements it has
    int list() throws InvalidParquetException {
        require(CompactType.LIST);
        enter();
        int header = bytes.unsigned();
        int count = bytes.count(header >> 4 == 15 ? bytes.varint() : header >> 4, 1);
        elements[depth] = CompactType.of(header & 0xF, bytes.place());
        return count;
    }

    /// Begins an element of the list that was begun last. Its value must be consumed.
    void element() {
        value(elements[depth], true);
    }

    /// Ends a list, all of whose elements were consumed.
    void endList() {
        depth--;
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

    /// Two values of one field: readers differ in which they believe, so what was checked might not be what is
    /// read.
    private void mark(int id) throws InvalidParquetException {
        if (id < 0 || id >= TRACKED_IDS) {
            throw new InvalidParquetException(
                    "field of %s must be numbered 0 to %d but was %d".formatted(names[depth], TRACKED_IDS - 1, id));
        }
        if ((seen[depth] & 1L << id) != 0) {
            throw new InvalidParquetException(
                    "field %d of %s must stand once but stands twice".formatted(id, names[depth]));
        }
        seen[depth] |= 1L << id;
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
