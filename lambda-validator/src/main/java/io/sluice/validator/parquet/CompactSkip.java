package io.sluice.validator.parquet;

/// Steps over values of Thrift's compact protocol that nobody asks for, within the same bounds as those that are read.
final class CompactSkip {

    private CompactSkip() {}

    /// @param type what the value is
    /// @param element whether it stands in a list or map, where a boolean takes a byte
    /// @param depth structs, lists and maps around it
    static void skip(CompactBytes bytes, CompactType type, boolean element, int depth) throws InvalidParquetException {
        switch (type) {
            case TRUE, FALSE -> bytes.advance(element ? 1 : 0);
            case BYTE -> bytes.advance(1);
            case I16, I32, I64 -> bytes.varint();
            case DOUBLE -> bytes.advance(Double.BYTES);
            case UUID -> bytes.advance(2 * Long.BYTES);
            case BINARY -> bytes.advance(bytes.count(bytes.varint(), 1));
            case LIST, SET -> list(bytes, inside(bytes, depth));
            case MAP -> map(bytes, inside(bytes, depth));
            case STRUCT -> struct(bytes, inside(bytes, depth));
        }
    }

    private static void struct(CompactBytes bytes, int depth) throws InvalidParquetException {
        for (int header = bytes.unsigned(); header != 0; header = bytes.unsigned()) {
            if (header >> 4 == 0) {
                bytes.varint();
            }
            skip(bytes, CompactType.of(header & 0xF, bytes.place()), false, depth);
        }
    }

    private static void list(CompactBytes bytes, int depth) throws InvalidParquetException {
        int header = bytes.unsigned();
        int count = bytes.count(header >> 4 == 15 ? bytes.varint() : header >> 4, 1);
        CompactType element = CompactType.of(header & 0xF, bytes.place());
        for (int index = 0; index < count; index++) {
            skip(bytes, element, true, depth);
        }
    }

    private static void map(CompactBytes bytes, int depth) throws InvalidParquetException {
        int count = bytes.count(bytes.varint(), 2);
        int types = count == 0 ? 0 : bytes.unsigned();
        for (int index = 0; index < count; index++) {
            skip(bytes, CompactType.of(types >> 4, bytes.place()), true, depth);
            skip(bytes, CompactType.of(types & 0xF, bytes.place()), true, depth);
        }
    }

    private static int inside(CompactBytes bytes, int depth) throws InvalidParquetException {
        if (depth >= CompactReader.MAX_DEPTH) {
            throw new InvalidParquetException(
                    "%s must nest at most %d levels".formatted(bytes.place(), CompactReader.MAX_DEPTH));
        }
        return depth + 1;
    }
}
