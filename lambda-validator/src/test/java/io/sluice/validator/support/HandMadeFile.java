package io.sluice.validator.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/// A file of one optional column `id` that is put together page by page, so that every part of it can lie.
public final class HandMadeFile {

    private final Type type;
    private final CompressionCodec codec;
    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private ByteArrayOutputStream chunk = new ByteArrayOutputStream();

    public HandMadeFile(Type type, CompressionCodec codec) {
        this.type = type;
        this.codec = codec;
    }

    /// A header of a data page of version 1.
    public static PageHeader data(int values, Encoding encoding, int uncompressed, int compressed) {
        return new PageHeader(PageType.DATA_PAGE, uncompressed, compressed)
                .setData_page_header(new DataPageHeader(values, encoding, Encoding.RLE, Encoding.RLE));
    }

    /// A header of a dictionary page.
    public static PageHeader dictionary(int values, int uncompressed, int compressed) {
        return new PageHeader(PageType.DICTIONARY_PAGE, uncompressed, compressed)
                .setDictionary_page_header(new DictionaryPageHeader(values, Encoding.PLAIN));
    }

    /// The levels of so many rows in one run, with their length in front.
    public static byte[] levels(int count, int level) {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        long header = (long) count << 1;
        while (header > 0x7F) {
            run.write((int) (header & 0x7F | 0x80));
            header >>>= 7;
        }
        run.write((int) header);
        run.write(level);
        byte[] bytes = new byte[4 + run.size()];
        bytes[0] = (byte) run.size();
        System.arraycopy(run.toByteArray(), 0, bytes, 4, run.size());
        return bytes;
    }

    public HandMadeFile page(PageHeader header, byte[]... parts) {
        try {
            Util.writePageHeader(header, chunk);
            for (byte[] part : parts) {
                chunk.write(part);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends a row group.
    public HandMadeFile group(long groupRows) {
        chunks.add(chunk.toByteArray());
        rows.add(groupRows);
        chunk = new ByteArrayOutputStream();
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        List<RowGroup> groups = new ArrayList<>();
        for (int index = 0; index < chunks.size(); index++) {
            int length = chunks.get(index).length;
            ColumnMetaData described = new ColumnMetaData(
                    type, List.of(Encoding.PLAIN), List.of("id"), codec, rows.get(index), length, length, data.size());
            groups.add(new RowGroup(
                    List.of(new ColumnChunk(data.size()).setMeta_data(described)), length, rows.get(index)));
            data.writeBytes(chunks.get(index));
        }
        FileMetaData footer = new FileMetaData(
                1, schema(), rows.stream().mapToLong(Long::longValue).sum(), groups);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            Util.writeFileMetaData(footer, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ParquetFiles.withFooter(data.toByteArray(), written.toByteArray());
    }

    private List<SchemaElement> schema() {
        SchemaElement root = new SchemaElement("schema").setNum_children(1);
        SchemaElement id = new SchemaElement("id").setType(type).setRepetition_type(FieldRepetitionType.OPTIONAL);
        return List.of(root, id);
    }
}
