package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ColumnType;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.scan.RowScan.Report;
import io.sluice.validator.support.HandMadeFile;
import io.sluice.validator.support.MemoryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages that lie: each ends in a finding that says in which, before it costs time or memory.
class HostilePagesTest {

    private static final int GIB = 1 << 30;

    private static final RowScan SCAN = new RowScan(FileLayout.standard(), OptionalInt.empty());

    private static final TableContract CONTRACT = new TableContract(
            new TableId("shop", "public", "orders"),
            1,
            List.of(new Column("id", new ColumnType.Int(64, true), false, Optional.empty(), Map.of())),
            List.of(),
            Map.of());

    private static final byte[] ONE = new byte[Long.BYTES];

    private static Stream<Arguments> lies() {
        return Stream.of(
                lie(
                        "two billion rows in one run",
                        plain().page(
                                        HandMadeFile.data(2_000_000_000, Encoding.PLAIN, 10, 10),
                                        HandMadeFile.levels(2_000_000_000, 0))
                                .group(2_000_000_000L),
                        "row group must have at most 67108864 rows but has 2000000000"),
                lie(
                        "page of a gibibyte",
                        gzip().page(HandMadeFile.data(1, Encoding.PLAIN, GIB, 50), new byte[50])
                                .group(1),
                        "page must be at most 34603008 bytes but was 1073741824"),
                lie(
                        "page that expands beyond what it says",
                        gzip().page(HandMadeFile.data(1, Encoding.PLAIN, 14, zeros(1 << 20).length), zeros(1 << 20))
                                .group(1),
                        "page must be GZIP but is cut, or longer than its page says"),
                lie("pages that expand beyond all bounds", manyBombs(), "file must expand to at most"),
                lie(
                        "page that goes on behind its chunk",
                        plain().page(HandMadeFile.data(1, Encoding.PLAIN, 1_000, 1_000), HandMadeFile.levels(1, 1), ONE)
                                .group(1),
                        "page must lie inside its chunk but reaches 986 bytes beyond it"),
                lie(
                        "negative size",
                        plain().page(HandMadeFile.data(1, Encoding.PLAIN, -1, -1))
                                .group(1),
                        "page header must have a type and sizes that are not negative"),
                lie(
                        "negative count",
                        plain().page(HandMadeFile.data(-1, Encoding.PLAIN, 15, 15), HandMadeFile.levels(1, 1), ONE)
                                .group(1),
                        "page must have no negative count of values but has -1"),
                lie(
                        "more values than rows",
                        plain().page(HandMadeFile.data(2, Encoding.PLAIN, 22, 22), HandMadeFile.levels(2, 1), ONE, ONE)
                                .group(1),
                        "page must hold at most the chunk's remaining 1 values but holds 2"),
                lie(
                        "fewer values than rows",
                        plain().page(HandMadeFile.data(1, Encoding.PLAIN, 14, 14), HandMadeFile.levels(1, 1), ONE)
                                .group(2),
                        "chunk must hold 1 values more but ends"),
                lie(
                        "a page too many",
                        good().page(HandMadeFile.data(1, Encoding.PLAIN, 14, 14), HandMadeFile.levels(1, 1), ONE)
                                .group(1),
                        "chunk must end with its last page but goes on for"),
                lie(
                        "values without bytes",
                        plain().page(HandMadeFile.data(9, Encoding.PLAIN, 14, 14), HandMadeFile.levels(9, 1), ONE)
                                .group(9),
                        "page must hold 9 values of 8 bytes but holds 8 bytes"),
                lie(
                        "levels longer than the page",
                        plain().page(HandMadeFile.data(1, Encoding.PLAIN, 8, 8), new byte[] {99, 0, 0, 0, 0, 0, 0, 0})
                                .group(1),
                        "levels must lie inside their page"),
                lie(
                        "levels that are cut",
                        plain().page(HandMadeFile.data(1, Encoding.PLAIN, 5, 5), new byte[] {1, 0, 0, 0, (byte) 0x80})
                                .group(1),
                        "run of numbers must be complete but is cut"),
                lie(
                        "level of two",
                        plain().page(HandMadeFile.data(1, Encoding.PLAIN, 14, 14), HandMadeFile.levels(1, 2), ONE)
                                .group(1),
                        "level of a flat column must be 0 or 1 but was 2"),
                lie(
                        "entry that is not in the dictionary",
                        plain().page(HandMadeFile.dictionary(1, 8, 8), ONE)
                                .page(
                                        HandMadeFile.data(1, Encoding.RLE_DICTIONARY, 9, 9),
                                        HandMadeFile.levels(1, 1),
                                        new byte[] {3, 2, 5})
                                .group(1),
                        "number of a dictionary entry must be below 1 but was 5"),
                lie(
                        "two dictionaries",
                        plain().page(HandMadeFile.dictionary(1, 8, 8), ONE)
                                .page(HandMadeFile.dictionary(1, 8, 8), ONE)
                                .group(1),
                        "dictionary must be the first page of its chunk"),
                lie(
                        "dictionary of two billion",
                        plain().page(HandMadeFile.dictionary(2_000_000_000, 8, 8), ONE)
                                .group(1),
                        "page must hold 2000000000 values of 8 bytes but holds 8 bytes"),
                lie(
                        "wrong checksum",
                        plain().page(
                                        HandMadeFile.data(1, Encoding.PLAIN, 14, 14)
                                                .setCrc(1),
                                        HandMadeFile.levels(1, 1),
                                        ONE)
                                .group(1),
                        "page must match its checksum but does not"),
                lie(
                        "SNAPPY of another size",
                        new HandMadeFile(Type.INT64, CompressionCodec.SNAPPY)
                                .page(
                                        HandMadeFile.data(1, Encoding.PLAIN, 14, 5),
                                        new byte[] {(byte) 0xFF, 0x7F, 0, 0, 0})
                                .group(1),
                        "page must expand to 14 bytes but its SNAPPY says 16383"),
                lie(
                        "SNAPPY that repeats what is not there",
                        new HandMadeFile(Type.INT64, CompressionCodec.SNAPPY)
                                .page(HandMadeFile.data(1, Encoding.PLAIN, 14, 4), new byte[] {14, (byte) 0x36, 9, 0})
                                .group(1),
                        "page must be SNAPPY but is cut or broken"),
                lie(
                        "more nulls than it says",
                        plain().page(
                                        new PageHeader(PageType.DATA_PAGE_V2, 2, 2)
                                                .setData_page_header_v2(
                                                        new DataPageHeaderV2(3, 2, 3, Encoding.PLAIN, 2, 0)),
                                        new byte[] {6, 0})
                                .group(3),
                        "page must have the 2 nulls it says but has 3"),
                lie("ZSTD", unread(CompressionCodec.ZSTD), "pages must be UNCOMPRESSED, SNAPPY or GZIP but are ZSTD"),
                lie(
                        "LZ4",
                        unread(CompressionCodec.LZ4_RAW),
                        "pages must be UNCOMPRESSED, SNAPPY or GZIP but are LZ4_RAW"),
                lie(
                        "BROTLI",
                        unread(CompressionCodec.BROTLI),
                        "pages must be UNCOMPRESSED, SNAPPY or GZIP but are BROTLI"),
                lie(
                        "deltas",
                        encoded(Encoding.DELTA_BINARY_PACKED),
                        "values must be PLAIN or of a dictionary but are DELTA_BINARY_PACKED"),
                lie(
                        "split bytes",
                        encoded(Encoding.BYTE_STREAM_SPLIT),
                        "values must be PLAIN or of a dictionary but are BYTE_STREAM_SPLIT"),
                lie(
                        "levels of the old kind",
                        plain().page(
                                        new PageHeader(PageType.DATA_PAGE, 14, 14)
                                                .setData_page_header(new DataPageHeader(
                                                        1, Encoding.PLAIN, Encoding.BIT_PACKED, Encoding.RLE)),
                                        HandMadeFile.levels(1, 1),
                                        ONE)
                                .group(1),
                        "levels must be RLE but are BIT_PACKED"),
                lie(
                        "numbers of 96 bits",
                        new HandMadeFile(Type.INT96, CompressionCodec.UNCOMPRESSED).group(0),
                        "column 'id' must be of a type that DMS writes but was INT96"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void failsOnALie(String name, HandMadeFile file, String reason) throws InvalidParquetException {
        assertThat(scan(file).findings().getFirst()).startsWith("V-READ: ").contains(reason);
    }

    @Test
    void aRunOfNullsIsCountedAndNotWalked() throws InvalidParquetException {
        HandMadeFile file = plain();
        for (int group = 0; group < 500; group++) {
            file.page(HandMadeFile.data(60_000_000, Encoding.PLAIN, 9, 9), HandMadeFile.levels(60_000_000, 0))
                    .group(60_000_000);
        }
        assertThat(scan(file).findings())
                .containsExactly("R-NULL: column 'id' must not be NULL but is"
                        + " (30000000000 rows: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 29999999990 more)");
    }

    @Test
    void failsOnMoreValuesThanCanBeCounted() throws InvalidParquetException {
        HandMadeFile file = plain();
        for (int group = 0; group < 1_200; group++) {
            file.page(HandMadeFile.data(60_000_000, Encoding.PLAIN, 9, 9), HandMadeFile.levels(60_000_000, 0))
                    .group(60_000_000);
        }
        assertThat(scan(file).findings())
                .containsExactly(
                        "V-READ: file must hold at most 68719476736 values but has 72000000000 rows of 1 columns");
    }

    private static Report scan(HandMadeFile file) throws InvalidParquetException {
        return SCAN.scan(new MemoryFile(file.bytes()).open(), CONTRACT, Kind.FULL_LOAD);
    }

    private static Arguments lie(String name, HandMadeFile file, String reason) {
        return Arguments.of(name, file, reason);
    }

    private static HandMadeFile plain() {
        return new HandMadeFile(Type.INT64, CompressionCodec.UNCOMPRESSED);
    }

    private static HandMadeFile gzip() {
        return new HandMadeFile(Type.INT64, CompressionCodec.GZIP);
    }

    private static HandMadeFile good() {
        return plain().page(HandMadeFile.data(1, Encoding.PLAIN, 14, 14), HandMadeFile.levels(1, 1), ONE);
    }

    private static HandMadeFile unread(CompressionCodec codec) {
        return new HandMadeFile(Type.INT64, codec)
                .page(HandMadeFile.data(1, Encoding.PLAIN, 14, 14), HandMadeFile.levels(1, 1), ONE)
                .group(1);
    }

    private static HandMadeFile encoded(Encoding encoding) {
        return plain().page(HandMadeFile.data(1, encoding, 14, 14), HandMadeFile.levels(1, 1), ONE)
                .group(1);
    }

    /// Pages of 32 MiB of zeroes each, a thousandth of that in the file.
    private static HandMadeFile manyBombs() {
        int size = 32 << 20;
        byte[] page = zeros(size);
        HandMadeFile file = gzip();
        for (int number = 0; number < 20; number++) {
            file.page(HandMadeFile.data(0, Encoding.PLAIN, size, page.length), page);
        }
        return file.group(1);
    }

    private static byte[] zeros(int count) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(new byte[count]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
