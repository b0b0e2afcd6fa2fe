package io.sluice.validator.parquet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes that are no footer: each ends in a sentence, soon and without much memory.
class HostileBytesTest {

    private static final byte[] GOOD = ParquetFiles.of(Orders.contract(), 3);
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong("empty", new byte[0], "file must be at least 13 bytes but was 0"),
                wrong(
                        "text",
                        "a,b,c\n1,2,3\n4,5,6\n".getBytes(StandardCharsets.US_ASCII),
                        "file must end in PAR1 but does not"),
                wrong("another start", at(GOOD, 0, "PAR2"), "file must start with PAR1 but does not"),
                wrong("encrypted", at(GOOD, GOOD.length - 4, "PARE"), "file must not be encrypted but its footer is"),
                wrong(
                        "footer longer than the file",
                        at(GOOD, GOOD.length - 8, "\u00ff\u00ff\u00ff\u007f"),
                        "footer must be 1 to %d bytes but the file says 2147483647".formatted(GOOD.length - 12)),
                wrong(
                        "negative footer",
                        at(GOOD, GOOD.length - 8, "\u00ff\u00ff\u00ff\u00ff"),
                        "footer must be 1 to %d bytes but the file says 4294967295".formatted(GOOD.length - 12)),
                wrong(
                        "no footer",
                        at(GOOD, GOOD.length - 8, "\u0000\u0000\u0000\u0000"),
                        "footer must be 1 to %d bytes but the file says 0".formatted(GOOD.length - 12)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void failsOnAWrongFile(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage(reason);
    }

    private static Stream<Arguments> bombs() {
        return Stream.of(
                wrong("nothing", bytes(0), "footer must have version, schema, rows and row groups"),
                wrong(
                        "list of 2^31 booleans in an unknown field",
                        bytes(0xF9, 0xF1, 0xFF, 0xFF, 0xFF, 0xFF, 0x07),
                        "footer must hold what it announces but announces 2147483647 items in 0 bytes"),
                wrong(
                        "map of 2^62 entries",
                        bytes(0xFB, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40),
                        "footer must hold what it announces but announces 4611686018427387904 items in 0 bytes"),
                wrong(
                        "text of 2 GB",
                        bytes(0x68, 0xFF, 0xFF, 0xFF, 0xFF, 0x07),
                        "footer must hold what it announces but announces 2147483647 items in 0 bytes"),
                wrong(
                        "text of a negative length",
                        bytes(0x68, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01),
                        "footer must hold what it announces but announces 18446744073709551615 items in 0 bytes"),
                wrong(
                        "number of eleven bytes",
                        bytes(0x15, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01),
                        "number in the footer must fit 64 bits but does not"),
                wrong(
                        "number beyond 32 bits",
                        bytes(0x15, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01),
                        "number in the footer must fit 32 bits but was -34359738368"),
                wrong("unknown type", bytes(0x1E), "type code in the footer must be 1 to 13 but was 14"),
                wrong("text for a number", bytes(0x18, 0x00), "footer must hold I32 here but holds BINARY"),
                wrong(
                        "one field twice",
                        bytes(0x15, 0x02, 0x05, 0x02, 0x02),
                        "field 1 of FileMetaData must stand once but stands twice"),
                wrong(
                        "field of a negative number",
                        bytes(0x05, 0x01),
                        "field of FileMetaData must be numbered 0 to 63 but was -1"),
                wrong("row groups before the schema", bytes(0x49, 0x0C), "schema must stand before row groups"),
                wrong("structs four million deep", deep((byte) 0x6C, 4 << 20), "footer must nest at most 24 levels"),
                wrong("lists four million deep", deepLists(4 << 20), "footer must nest at most 24 levels"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void failsOnABomb(String name, byte[] footer, String reason) {
        byte[] file = ParquetFiles.withFooter(MAGIC, footer);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage(reason);
    }

    private static Arguments wrong(String name, byte[] bytes, String reason) {
        return Arguments.of(name, bytes, reason);
    }

    private static byte[] at(byte[] file, int offset, String latin) {
        byte[] changed = file.clone();
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, changed, offset, bytes.length);
        return changed;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    private static byte[] deep(byte header, int levels) {
        byte[] bytes = new byte[levels];
        Arrays.fill(bytes, (byte) 0x1C);
        bytes[0] = header;
        return bytes;
    }

    private static byte[] deepLists(int levels) {
        byte[] bytes = new byte[levels];
        Arrays.fill(bytes, (byte) 0x19);
        bytes[0] = 0x69;
        return bytes;
    }

    private static ParquetFooter read(byte[] file) throws InvalidParquetException {
        return new MemoryFile(file).footer();
    }
}
