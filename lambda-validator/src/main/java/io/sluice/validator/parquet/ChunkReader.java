package io.sluice.validator.parquet;

import io.sluice.contract.type.ParquetType.Physical;

/// Reads one `ColumnChunk` of a row group and holds it against its column and the size of the file.
final class ChunkReader {

    /// Bytes of the magic at the start of a file, before which no chunk can lie.
    private static final long FIRST_OFFSET = 4;

    private static final int PHYSICAL_TYPES = Physical.values().length;

    private final CompactReader in;
    private final long end;
    private ParquetColumn column;
    private boolean described;
    private int physical;
    private int codec;
    private long values;
    private long compressed;
    private long uncompressed;
    private long dataPage;
    private long dictionaryPage;
    private int pathParts;
    private boolean pathMatches;

    /// @param end offset behind the last byte that a chunk may have
    ChunkReader(CompactReader in, long end) {
        this.in = in;
        this.end = end;
    }

    /// Reads the chunk at the position in place of the one before, and holds it against its column and the file.
    ///
    /// @param next the column whose chunk must come
    /// @param path the column's name in UTF-8
    void read(ParquetColumn next, byte[] path) throws InvalidParquetException {
        column = next;
        described = false;
        physical = -1;
        codec = -1;
        values = -1;
        compressed = -1;
        uncompressed = -1;
        dataPage = -1;
        dictionaryPage = -1;
        pathParts = 0;
        pathMatches = false;
        chunk(path);
        require(described, "must be described but has no metadata");
        require(physical == column.type().type().physical().ordinal(), "must be stored as its column's type");
        require(pathParts == 1 && pathMatches, "must have its column's path");
        require(codec >= 0 && codec < Codec.COUNT, "must name a known compression");
        require(values >= 0 && compressed >= 0 && uncompressed >= 0, "must have no negative count");
        require(compressed <= end, "must lie inside the file");
        if (values > 0) {
            requireInside();
        }
    }

    /// The chunk that was read last.
    ColumnChunk chunk() {
        return new ColumnChunk(column, Codec.at(codec), start(), compressed, values);
    }

    /// Values of the chunk that was read last, nulls counting as values.
    long values() {
        return values;
    }

    /// Bytes of all its pages.
    long length() {
        return compressed;
    }

    private long start() {
        return dictionaryPage > 0 && dictionaryPage < dataPage ? dictionaryPage : dataPage;
    }

    private void requireInside() throws InvalidParquetException {
        long start = start();
        require(start >= FIRST_OFFSET && start <= end && compressed <= end - start, "must lie inside the file");
        require(dataPage - start < compressed, "must hold its own data pages");
    }

    private void chunk(byte[] path) throws InvalidParquetException {
        in.struct("ColumnChunk");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            switch (id) {
                case 1 ->
                    require(in.text(SchemaElement.MAX_NAME_BYTES).isEmpty(), "must lie in this file but names another");
                case 3 -> metadata(path);
                case 8, 9 ->
                    throw new InvalidParquetException(
                            "file must not be encrypted but column '%s' is".formatted(column.name()));
                default -> in.skip();
            }
        }
    }

    private void metadata(byte[] path) throws InvalidParquetException {
        described = true;
        in.struct("ColumnMetaData");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            switch (id) {
                case 1 -> physical = Enums.index(PHYSICAL_TYPES, in.int32(), "physical type");
                case 3 -> path(path);
                case 4 -> codec = in.int32();
                case 5 -> values = in.int64();
                case 6 -> uncompressed = in.int64();
                case 7 -> compressed = in.int64();
                case 9 -> dataPage = in.int64();
                case 11 -> dictionaryPage = in.int64();
                default -> in.skip();
            }
        }
    }

    private void path(byte[] path) throws InvalidParquetException {
        pathParts = in.list();
        for (int part = 0; part < pathParts; part++) {
            in.element();
            pathMatches = in.isText(path);
        }
        in.endList();
    }

    private void require(boolean holds, String rule) throws InvalidParquetException {
        if (!holds) {
            throw new InvalidParquetException("chunk of column '%s' %s".formatted(column.name(), rule));
        }
    }
}
