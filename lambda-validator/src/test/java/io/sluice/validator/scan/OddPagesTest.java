package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.support.HandMadeFile;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages that hardly any writer makes and the format allows: the values that were put in, as parquet-java finds them.
class OddPagesTest {

    private static final Long NULL = null;

    /// Levels 1, 0, 1, 1 and six more of 1: one packed run, then one of equal levels.
    private static final byte[] MIXED_LEVELS = bytes(4, 0, 0, 0, 3, 0b1111_1101, 4, 1);

    private static Stream<Arguments> odd() {
        return Stream.of(
                odd(
                        "packed and equal levels in one page",
                        plain().page(
                                        data(10, Encoding.PLAIN, 8 + 72),
                                        MIXED_LEVELS,
                                        numbers(1, 3, 4, 5, 6, 7, 8, 9, 10))
                                .group(10),
                        Arrays.asList(1L, NULL, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L)),
                odd(
                        "a dictionary, then plain pages behind it",
                        plain().page(HandMadeFile.dictionary(2, 16, 16), numbers(7, 9))
                                .page(
                                        data(3, Encoding.RLE_DICTIONARY, 6 + 3),
                                        HandMadeFile.levels(3, 1),
                                        bytes(1, 3, 0b101))
                                .page(data(2, Encoding.PLAIN, 6 + 16), HandMadeFile.levels(2, 1), numbers(11, 13))
                                .group(5),
                        List.of(9L, 7L, 9L, 11L, 13L)),
                odd(
                        "numbers of no bits, for a dictionary of one entry",
                        plain().page(HandMadeFile.dictionary(1, 8, 8), numbers(7))
                                .page(
                                        data(5, Encoding.PLAIN_DICTIONARY, 6 + 2),
                                        HandMadeFile.levels(5, 1),
                                        bytes(0, 10))
                                .group(5),
                        List.of(7L, 7L, 7L, 7L, 7L)),
                odd(
                        "a dictionary that no page uses",
                        plain().page(HandMadeFile.dictionary(1, 8, 8), numbers(7))
                                .page(data(1, Encoding.PLAIN, 6 + 8), HandMadeFile.levels(1, 1), numbers(5))
                                .group(1),
                        List.of(5L)),
                odd(
                        "a page of NULLs alone",
                        plain().page(data(3, Encoding.PLAIN, 6), HandMadeFile.levels(3, 0))
                                .group(3),
                        Arrays.asList(NULL, NULL, NULL)),
                odd(
                        "row groups without rows around one with a row",
                        plain().group(0)
                                .page(data(1, Encoding.PLAIN, 6 + 8), HandMadeFile.levels(1, 1), numbers(5))
                                .group(1)
                                .group(0),
                        List.of(5L)),
                odd(
                        "GZIP of several members",
                        gzip(concat(gzip(HandMadeFile.levels(2, 1)), gzip(numbers(5)), gzip(numbers(6))), 2, 6 + 16),
                        List.of(5L, 6L)),
                odd(
                        "GZIP with a name, a comment and a checksum in its header",
                        gzip(withHeader(gzip(concat(HandMadeFile.levels(1, 1), numbers(5)))), 1, 6 + 8),
                        List.of(5L)),
                odd(
                        "SNAPPY of literals of each kind of length",
                        snappy(
                                concat(
                                        bytes(22, 60 << 2, 5),
                                        HandMadeFile.levels(2, 1),
                                        bytes(61 << 2, 7, 0),
                                        numbers(5),
                                        bytes(62 << 2, 3, 0, 0, 6, 0, 0, 0, 63 << 2, 3, 0, 0, 0, 0, 0, 0, 0)),
                                2,
                                22),
                        List.of(5L, 6L)),
                odd(
                        "SNAPPY of copies of each kind, some of which read what they write",
                        snappy(
                                concat(
                                        bytes(54, 5 << 2),
                                        HandMadeFile.levels(6, 1),
                                        bytes(7 << 2, 5, 0, 0, 0, 0, 0, 0, 0),
                                        bytes(4 << 2 | 1, 8, 7 << 2 | 2, 8, 0, 15 << 2 | 3, 8, 0, 0, 0),
                                        bytes(7 << 2, 6, 0, 0, 0, 0, 0, 0, 0)),
                                6,
                                54),
                        List.of(5L, 5L, 5L, 5L, 5L, 6L)),
                odd(
                        "version 2 under GZIP whose values are not compressed",
                        new HandMadeFile(Type.INT64, CompressionCodec.GZIP)
                                .page(second(3, 1, 2 + 16, 2 + 16, 2, false), bytes(3, 0b110), numbers(5, 6))
                                .group(3),
                        Arrays.asList(NULL, 5L, 6L)),
                odd(
                        "version 2 of NULLs alone whose values are GZIP of nothing",
                        new HandMadeFile(Type.INT64, CompressionCodec.GZIP)
                                .page(
                                        second(3, 3, 2, 2 + gzip(new byte[0]).length, 2, true),
                                        bytes(6, 0),
                                        gzip(new byte[0]))
                                .group(3),
                        Arrays.asList(NULL, NULL, NULL)),
                odd(
                        "version 2 of NULLs alone whose values are SNAPPY of nothing",
                        new HandMadeFile(Type.INT64, CompressionCodec.SNAPPY)
                                .page(second(3, 3, 2, 3, 2, true), bytes(6, 0), bytes(0))
                                .group(3),
                        Arrays.asList(NULL, NULL, NULL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void theValuesAreThoseOfTheBytes(String name, HandMadeFile file, List<Long> values) throws InvalidParquetException {
        assertThat(read(file.bytes())).isEqualTo(values);
        assertThat(ParquetFiles.read(file.bytes()).stream().map(OddPagesTest::id))
                .containsExactlyElementsOf(values);
    }

    private static Long id(Group row) {
        return row.getFieldRepetitionCount("id") == 0 ? NULL : Long.valueOf(row.getLong("id", 0));
    }

    private static List<Long> read(byte[] file) throws InvalidParquetException {
        List<Long> values = new ArrayList<>();
        ValueReader.read(new MemoryFile(file).open(), _ -> true, new RowValues() {

            @Override
            public void begin(long firstRow, int rows) {
                for (int row = 0; row < rows; row++) {
                    values.add(NULL);
                }
            }

            @Override
            public void value(int column, long row, byte[] bytes, int from, int length) {
                values.set(
                        (int) row,
                        ByteBuffer.wrap(bytes, from, length)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getLong());
            }

            @Override
            public void end() {}
        });
        return values;
    }

    private static Arguments odd(String name, HandMadeFile file, List<Long> values) {
        return Arguments.of(name, file, values);
    }

    private static HandMadeFile plain() {
        return new HandMadeFile(Type.INT64, CompressionCodec.UNCOMPRESSED);
    }

    private static PageHeader data(int values, Encoding encoding, int size) {
        return HandMadeFile.data(values, encoding, size, size);
    }

    private static HandMadeFile gzip(byte[] body, int rows, int size) {
        return new HandMadeFile(Type.INT64, CompressionCodec.GZIP)
                .page(HandMadeFile.data(rows, Encoding.PLAIN, size, body.length), body)
                .group(rows);
    }

    private static HandMadeFile snappy(byte[] body, int rows, int size) {
        return new HandMadeFile(Type.INT64, CompressionCodec.SNAPPY)
                .page(HandMadeFile.data(rows, Encoding.PLAIN, size, body.length), body)
                .group(rows);
    }

    private static PageHeader second(
            int values, int nulls, int uncompressed, int compressed, int levels, boolean isCompressed) {
        return new PageHeader(PageType.DATA_PAGE_V2, uncompressed, compressed)
                .setData_page_header_v2(new DataPageHeaderV2(values, nulls, values, Encoding.PLAIN, levels, 0)
                        .setIs_compressed(isCompressed));
    }

    /// The same member with the header's fields that RFC 1952 allows.
    private static byte[] withHeader(byte[] member) {
        byte[] header = Arrays.copyOf(member, 10);
        header[3] = 0x1E;
        byte[] named = concat(header, bytes(2, 0, 'x', 'y', 'n', 0, 'c', 0));
        CRC32 checksum = new CRC32();
        checksum.update(named);
        byte[] half = bytes((int) checksum.getValue(), (int) checksum.getValue() >> Byte.SIZE);
        return concat(named, half, Arrays.copyOfRange(member, 10, member.length));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] numbers(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            buffer.putLong(value);
        }
        return buffer.array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
