package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.validator.support.HandMadeFile;
import io.sluice.validator.support.SmallHeap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that would take much memory, each judged by a process with a small heap: all end in a verdict.
class BoundedHeapTest {

    private static final int PAGE_ROWS = 1 << 20;

    private static final int MIB = 1 << 20;

    @TempDir
    private Path folder;

    /// The keys of one row group took eight bytes a row three times over, beside the hashes that were remembered.
    @Test
    @Timeout(120)
    void keysThatStandTwiceInALargeRowGroupAreFoundInASmallHeap() throws Exception {
        HandMadeFile file = new HandMadeFile(Type.INT64, CompressionCodec.UNCOMPRESSED);
        int pages = 5;
        for (int page = 0; page < pages; page++) {
            ByteBuffer keys = ByteBuffer.allocate(PAGE_ROWS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int row = 0; row < PAGE_ROWS; row++) {
                keys.putLong((long) page * PAGE_ROWS + row);
            }
            if (page == pages - 1) {
                keys.putLong(100 * Long.BYTES, 7).putLong(200 * Long.BYTES, 7);
            }
            plainPage(file, keys.array());
        }
        int rows = pages * PAGE_ROWS;
        assertThat(judged("48m", file.group(rows).bytes(), "number"))
                .containsExactly(
                        "R-KEY-TWICE: key (id) must stand once but stood before (2 rows: 4194405, 4194505)", "judged");
    }

    /// Its four million places took sixteen MiB, and a bit for each rule four more, beside the page itself.
    @Test
    @Timeout(120)
    void aDictionaryOfEmptyTextsIsReadInASmallHeap() throws Exception {
        byte[] dictionary = new byte[16 * MIB];
        byte[] packed = gzip(dictionary);
        HandMadeFile file = new HandMadeFile(Type.BYTE_ARRAY, CompressionCodec.GZIP)
                .page(HandMadeFile.dictionary(dictionary.length / 4, dictionary.length, packed.length), packed);
        byte[] levels = HandMadeFile.levels(2, 1);
        byte[] body = gzip(concat(levels, new byte[] {1, 4, 0}));
        file.page(HandMadeFile.data(2, Encoding.RLE_DICTIONARY, levels.length + 3, body.length), body);
        assertThat(judged("64m", file.group(2).bytes(), "text"))
                .containsExactly("R-KEY-TWICE: key (id) must stand once but stood before (1 row: 2)", "judged");
    }

    /// A page that cannot be compressed, laid open beside a dictionary of the same kind.
    @Test
    @Timeout(120)
    void whatWouldTakeMoreMemoryThanAFileMayIsRefused() throws Exception {
        byte[] dictionary = noise(15 * MIB, 1);
        byte[] packed = gzip(dictionary);
        HandMadeFile file = new HandMadeFile(Type.INT64, CompressionCodec.GZIP)
                .page(HandMadeFile.dictionary(dictionary.length / 8, dictionary.length, packed.length), packed);
        byte[] levels = HandMadeFile.levels(4 * MIB - 1, 1);
        byte[] values = noise((4 * MIB - 1) * 8 - MIB, 2);
        byte[] open = concat(levels, values);
        byte[] body = gzip(open);
        file.page(HandMadeFile.data(4 * MIB - 1, Encoding.PLAIN, open.length, body.length), body);
        assertThat(judged("96m", file.group(4L * MIB - 1).bytes(), "number"))
                .containsExactly(
                        "V-READ: column 'id', row group 1, page 2: file must be read in at most 67108864 bytes of"
                                + " memory but needs 77322030 at once",
                        "judged");
    }

    private List<String> judged(String heap, byte[] bytes, String type) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("file.parquet"), bytes);
        return SmallHeap.run(heap, HeapProbe.class, file.toString(), type);
    }

    private static void plainPage(HandMadeFile file, byte[] values) {
        byte[] levels = HandMadeFile.levels(values.length / Long.BYTES, 1);
        int size = levels.length + values.length;
        file.page(HandMadeFile.data(values.length / Long.BYTES, Encoding.PLAIN, size, size), levels, values);
    }

    private static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
