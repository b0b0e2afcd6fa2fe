package io.sluice.validator.quarantine;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.Codec;
import io.sluice.validator.parquet.ParquetColumn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes one Parquet file, row group by row group and column by column, a page in memory at a time.
///
/// The same rows make the same bytes: nothing in the file depends on when or where it is written.
final class PartWriter {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String CREATED_BY = "sluice version 1.0.0 (build 0)";

    private final List<ParquetColumn> columns;
    private final PartOutput out;
    private final List<ChunkWriter> chunks = new ArrayList<>();
    private final List<byte[]> ended = new ArrayList<>();
    private final CompactWriter groups = new CompactWriter();
    private int groupCount;
    private long groupStart;
    private long rows;

    /// @param columns columns of the file, in order
    /// @param codec `GZIP` or `UNCOMPRESSED`
    PartWriter(List<ParquetColumn> columns, Codec codec, PartOutput out) {
        this.columns = columns;
        this.out = out;
        PageBody page = new PageBody();
        columns.forEach(column -> chunks.add(new ChunkWriter(column, codec, out, page)));
        out.write(MAGIC);
    }

    void beginGroup() {
        ended.clear();
        columns.forEach(column -> ended.add(new byte[0]));
        groupStart = out.position();
    }

    /// Begins a column of the row group; they may come in any order.
    ChunkWriter begin(int column) {
        chunks.get(column).begin();
        return chunks.get(column);
    }

    void end(int column) {
        ended.set(column, chunks.get(column).end());
    }

    /// Whether a column of the row group was written.
    boolean isWritten(int column) {
        return ended.get(column).length > 0;
    }

    void endGroup(long count) {
        groups.structs(1, ended.size());
        ended.forEach(groups::raw);
        long bytes = chunks.stream().mapToLong(ChunkWriter::uncompressed).sum();
        groups.int64(1, bytes).int64(1, count).int64(2, groupStart);
        groups.int64(1, out.position() - groupStart).end();
        groupCount++;
        rows += count;
    }

    /// Writes the footer.
    void finish() {
        CompactWriter footer = new CompactWriter().int32(1, VERSION).structs(1, columns.size() + 1);
        footer.text(4, "schema").int32(1, columns.size()).end();
        columns.forEach(column -> element(footer, column));
        footer.int64(1, rows).structs(1, groupCount).raw(groups.bytes());
        byte[] bytes = footer.text(2, CREATED_BY).end().bytes();
        out.write(bytes);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .array());
        out.write(MAGIC);
    }

    private static void element(CompactWriter footer, ParquetColumn column) {
        ParquetType type = column.type().type();
        footer.int32(1, type.physical().ordinal());
        boolean fixed = type.physical() == Physical.FIXED_LEN_BYTE_ARRAY;
        if (fixed) {
            footer.int32(1, type.length());
        }
        footer.int32(fixed ? 1 : 2, column.repetition().ordinal()).text(1, column.name());
        type.converted().ifPresent(converted -> footer.int32(2, converted.ordinal()));
        if (type.converted().filter(converted -> converted == Converted.DECIMAL).isPresent()) {
            footer.int32(1, type.scale()).int32(1, type.precision());
        }
        footer.end();
    }
}
