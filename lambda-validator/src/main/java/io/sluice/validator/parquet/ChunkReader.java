package io.sluice.validator.parquet;

import io.sluice.contract.type.ParquetType.Physical;

/// Reads one `ColumnChunk` of a row group and holds it against its column and the size of the file.
final class ChunkReader {

    /// Bytes of the magic at the start of a file, before which no chunk can lie.
    private static final long FIRST_OFFSET = 4;

    private final CompactReader in;
    private final ParquetColumn column;
    private final byte[] path;
    private final long end;
    private boolean described;
    private int physical = -1;
    private int codec = -1;
    private long values = -1;
    private long compressed = -1;
    private long uncompressed = -1;
    private long dataPage = -1;
    private long dictionaryPage = -1;
    private int pathParts;
    private boolean pathMatches;

    /// @param column the column whose chunk must come next
    /// @param path the column's name in UTF-8
    /// @param end offset behind the last byte that a chunk may have
    ChunkReader(CompactReader in, ParquetColumn column, byte[] path, long end) {
        this.in = in;
        this.column = column;
        this.path = path;
        this.end = end;
    }

    /// The chunk, once it was held against its column and the file.
    ColumnChunk read() throws InvalidParquetException {
        in.struct("ColumnChunk", this::chunkField);
        require(described, "must be described but has no metadata");
        require(physical == column.type().type().physical().ordinal(), "must be stored as its column's type");
        require(pathParts == 1 && pathMatches, "must have its column's path");
        require(codec >= 0 && codec < Codec.COUNT, "must name a known compression");
        require(values >= 0 && compressed >= 0 && uncompressed >= 0, "must have no negative count");
        require(compressed <= end, "must lie inside the file");
        if (values > 0) {
            requireInside();
        }
        return new ColumnChunk(column, Codec.at(codec), start(), compressed, values);
    }

    private long start() {
        return dictionaryPage > 0 && dictionaryPage < dataPage ? dictionaryPage : dataPage;
    }

    private void requireInside() throws InvalidParquetException {
        long start = start();
        require(start >= FIRST_OFFSET && start <= end && compressed <= end - start, "must lie inside the file");
        require(dataPage - start < compressed, "must hold its own data pages");
    }

    private void chunkField(int id) throws InvalidParquetException {
        switch (id) {
            case 1 ->
                require(in.text(SchemaElement.MAX_NAME_BYTES).isEmpty(), "must lie in this file but names another");
            case 3 -> {
                described = true;
                in.struct("ColumnMetaData", this::metadataField);
            }
            case 8, 9 ->
                throw new InvalidParquetException(
                        "file must not be encrypted but column '%s' is".formatted(column.name()));
            default -> in.skip();
        }
    }

    private void metadataField(int id) throws InvalidParquetException {
        switch (id) {
            case 1 ->
                physical =
                        Enums.at(Physical.values(), in.int32(), "physical type").ordinal();
            case 3 -> pathParts = in.list(index -> pathMatches = in.isText(path));
            case 4 -> codec = in.int32();
            case 5 -> values = in.int64();
            case 6 -> uncompressed = in.int64();
            case 7 -> compressed = in.int64();
            case 9 -> dataPage = in.int64();
            case 11 -> dictionaryPage = in.int64();
            default -> in.skip();
        }
    }

    private void require(boolean holds, String rule) throws InvalidParquetException {
        if (!holds) {
            throw new InvalidParquetException("chunk of column '%s' %s".formatted(column.name(), rule));
        }
    }
}
