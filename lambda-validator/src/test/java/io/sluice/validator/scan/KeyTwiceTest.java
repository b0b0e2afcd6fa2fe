package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.type.ParquetType.Physical;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.support.HandMadeFile;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.WriterSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that stand twice, and the parts that they are remembered by.
class KeyTwiceTest {

    private static final MessageType SCHEMA =
            MessageTypeParser.parseMessageType("message schema { optional int64 id; optional binary name (UTF8); }");

    /// Bounds so small that a file of some thousand rows is read in many passes and its row groups in parts.
    private static final KeyBounds SMALL = new KeyBounds(60, 100, 10_000);

    /// The same, of which the first pass must be enough.
    private static final KeyBounds ONE_PASS = new KeyBounds(60, 100, 0);

    private static final Offence IGNORED =
            new Offence(RowRule.KEY_TWICE, "key", "stand once", "stood before", new RowSet(), Optional.empty());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Timeout(60)
    void bothKindsOfKeysAreFoundInManyPassesAsInOne(long seed) throws InvalidParquetException {
        Random random = new Random(seed);
        List<Group> rows = new ArrayList<>();
        for (int row = 0; row < 1_500; row++) {
            Group group = new SimpleGroup(SCHEMA);
            if (random.nextInt(20) > 0) {
                group.append("id", random.nextLong(1 + seed * 600));
            }
            if (random.nextInt(20) > 0) {
                group.append("name", "n" + random.nextInt(3));
            }
            rows.add(group);
        }
        WriterSettings settings = WriterSettings.random(random);
        byte[] file = ParquetFiles.write(SCHEMA, rows, settings);
        for (List<String> key : List.of(List.of("id"), List.of("name"), List.of("id", "name"))) {
            String expected = expected(rows, key);
            assertThat(found(file, key, SMALL)).as("%s %s", settings, key).isEqualTo(expected);
            assertThat(found(file, key, KeyBounds.usual()))
                    .as("%s %s", settings, key)
                    .isEqualTo(expected);
        }
    }

    @Test
    @Timeout(60)
    void failsOnMoreKeysThanThePassesReach() {
        List<Group> rows = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            rows.add(row(row, "n"));
        }
        Collections.shuffle(rows, new Random(1));
        byte[] file = ParquetFiles.write(SCHEMA, rows, WriterSettings.plain());
        assertThatThrownBy(() -> found(file, List.of("id"), new KeyBounds(60, 100, 1)))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage("keys must be compared in at most 1 passes over a file but its 1000 rows need more");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @Timeout(60)
    void keysThatRiseThroughTheFileAreReadOnceAndOneThatDoesNotIsFound(long seed) throws InvalidParquetException {
        Random random = new Random(seed);
        List<Group> rows = new ArrayList<>();
        for (int row = 0; row < 1_500; row++) {
            rows.add(row(row / 3, "n" + row % 3));
        }
        WriterSettings settings = WriterSettings.random(random);
        List<String> key = List.of("id", "name");
        byte[] rising = ParquetFiles.write(SCHEMA, rows, settings);
        assertThat(found(rising, key, ONE_PASS)).as("%s", settings).isEqualTo("none");
        assertThatThrownBy(() -> found(rising, List.of("name", "id"), ONE_PASS))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessageStartingWith("keys must be compared in at most 0 passes");
        int from = random.nextInt(rows.size());
        int to = random.nextInt(rows.size());
        rows.set(to, rows.get(from));
        rows.set(0, row(1, "n1"));
        byte[] twice = ParquetFiles.write(SCHEMA, rows, settings);
        assertThat(found(twice, key, SMALL)).as("%s %d %d", settings, from, to).isEqualTo(expected(rows, key));
        assertThat(found(twice, key, SMALL)).startsWith("R-KEY-TWICE");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(60)
    void keysOfOneColumnThatRiseAreReadOnce(long seed) throws InvalidParquetException {
        List<Group> rows = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            rows.add(row(row - 500L, "a".repeat(row)));
        }
        byte[] file = ParquetFiles.write(SCHEMA, rows, WriterSettings.random(new Random(seed)));
        assertThat(found(file, List.of("id"), ONE_PASS)).isEqualTo("none");
        assertThat(found(file, List.of("name"), ONE_PASS)).isEqualTo("none");
    }

    /// A key of a page's length took as much memory once more, which nobody had counted.
    @Test
    @Timeout(10)
    void aVeryLongValueIsNotKeptAndIsNotSaidToRise() {
        PreviousValue previous = new PreviousValue(Physical.BYTE_ARRAY);
        byte[] bytes = new byte[PreviousValue.MAX_BYTES + 1];
        bytes[0] = 1;
        assertThat(previous.next(bytes, 0, 1)).isPositive();
        assertThat(previous.next(bytes, 0, PreviousValue.MAX_BYTES)).isPositive();
        assertThat(previous.next(bytes, 0, PreviousValue.MAX_BYTES)).isZero();
        assertThat(previous.next(bytes, 0, bytes.length)).isNegative();
        assertThat(previous.next(bytes, 0, bytes.length)).isNegative();
        assertThat(previous.next(bytes, 0, 2)).isNegative();
        assertThat(previous.next(bytes, 0, 2)).isZero();
        assertThat(previous.next(bytes, 0, 3)).isPositive();
    }

    @Test
    @Timeout(60)
    void aVeryLongKeyThatStandsTwiceIsFound() throws InvalidParquetException {
        String text = "a".repeat(PreviousValue.MAX_BYTES);
        List<Group> rows = new ArrayList<>();
        for (String name : List.of("a", text, text + "b", text + "c", text + "b", "b", "c")) {
            rows.add(row(rows.size(), name));
        }
        byte[] file = ParquetFiles.write(SCHEMA, rows, WriterSettings.plain());
        assertThat(found(file, List.of("name"), SMALL))
                .isEqualTo("R-KEY-TWICE: key must stand once but stood before (1 row: 5)");
        assertThat(found(file, List.of("id", "name"), ONE_PASS)).isEqualTo("none");
    }

    @Test
    @Timeout(10)
    void theFirstColumnOfAKeyThatDiffersDecidesInWhateverOrderTheyCome() {
        byte second = KeyOrder.with((byte) 0, 1, false);
        assertThat(KeyOrder.rises(second)).isFalse();
        assertThat(KeyOrder.rises(KeyOrder.with(second, 0, true))).isTrue();
        assertThat(KeyOrder.rises(KeyOrder.with(second, 2, true))).isFalse();
        assertThat(KeyOrder.rises(KeyOrder.with(KeyOrder.with((byte) 0, 0, true), 1, false)))
                .isTrue();
        assertThat(KeyOrder.rises((byte) 0)).isFalse();
        assertThat(KeyOrder.rises(KeyOrder.with((byte) 0, 59, true))).isTrue();
        assertThat(KeyOrder.rises(KeyOrder.with((byte) 0, 200, true))).isFalse();
        assertThat(KeyOrder.rises(KeyOrder.with(KeyOrder.with((byte) 0, 200, true), 3, true)))
                .isTrue();
    }

    /// The bits of as many keys as it is made for, of which one in fifty seems to have stood before.
    @Test
    @Timeout(30)
    void aFilterTellsEveryHashThatStoodBeforeAndFewOthers() {
        int keys = KeyBounds.usual().filtered();
        int hashes = KeyBounds.usual().hashes();
        KeyFilter filter = new KeyFilter(keys, hashes);
        for (long key = 0; key < keys; key++) {
            filter.keys(key, 1, hash(key), 0, false);
        }
        assertThat(filter.isFull()).isFalse();
        assertThat(filter.maybe().count()).isLessThan(keys / 30);
        for (long key = 0; key < keys; key += 100_000) {
            filter.keys(key, 1, hash(key), 0, false);
            assertThat(filter.maybe().contains(hash(key))).isTrue();
        }
        assertThat(KeyFilter.bytes(keys, hashes)).isEqualTo(24 << 20);
        filter.begin(HashRange.all());
        assertThat(filter.maybe().count()).isZero();
    }

    /// Five groups of rows without end, in a hundred bytes each.
    @Test
    @Timeout(60)
    void failsOnMoreRowsThanAKeyOfSeveralColumnsIsGatheredFrom() throws InvalidParquetException {
        HandMadeFile file = new HandMadeFile(Type.INT64, CompressionCodec.UNCOMPRESSED);
        for (int group = 0; group < 5; group++) {
            int rows = FileScan.MAX_GROUP_ROWS;
            byte[] levels = HandMadeFile.levels(rows, 0);
            file.page(HandMadeFile.data(rows, Encoding.PLAIN, levels.length, levels.length), levels)
                    .group(rows);
        }
        ParquetFile<RuntimeException> many = new MemoryFile(file.bytes()).open();
        KeyTwice<RuntimeException> several =
                new KeyTwice<>(many, List.of("id", "id"), RowGroupChoice.every(many), IGNORED, KeyBounds.usual());
        assertThatThrownBy(several::firstPass)
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage("file must have at most 268435456 rows for a key of 2 columns but has 335544320");
        assertThat(found(file.bytes(), List.of("id"), KeyBounds.usual())).isEqualTo("none");
    }

    @Test
    @Timeout(60)
    void memoryOfThePassesIsGivenBack() throws InvalidParquetException {
        List<Group> rows = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            rows.add(new SimpleGroup(SCHEMA).append("id", row / 2L).append("name", "n"));
        }
        ParquetFile<RuntimeException> file =
                new MemoryFile(ParquetFiles.write(SCHEMA, rows, WriterSettings.plain())).open();
        long before = file.memory().held();
        for (List<String> key : List.of(List.of("id"), List.of("id", "name"))) {
            KeyTwice<RuntimeException> twice = new KeyTwice<>(file, key, RowGroupChoice.every(file), IGNORED, SMALL);
            twice.finish(twice.alone());
        }
        assertThat(file.memory().held()).isEqualTo(before);
    }

    @Test
    @Timeout(10)
    void aConfirmationKnowsThatItKnowsNothingWhereTooManyKeysShareAHash() {
        LongSet suspects = new LongSet(1);
        suspects.add(5);
        KeyConfirmation confirmation = new KeyConfirmation(suspects);
        for (int row = 0; row <= KeyConfirmation.MAX_KEYS; row++) {
            assertThat(confirmation.isFull()).isFalse();
            confirmation.keys(row, 1, 5, row, false);
        }
        assertThat(confirmation.isFull()).isTrue();
    }

    @Test
    @Timeout(10)
    void theFirstRowsAreKeptInWhateverOrderTheyCome() {
        RowNumbers late = new RowNumbers();
        late.add(100, RowNumbers.MOST);
        RowNumbers early = new RowNumbers();
        early.add(3, 2);
        late.add(early);
        Offence offence = new Offence(RowRule.KEY_TWICE, "key", "stand once", "stood", new RowSet(), Optional.empty());
        late.tell(offence);
        assertThat(offence.finding())
                .contains("R-KEY-TWICE: key must stand once but stood"
                        + " (65539 rows: 4, 5, 101, 102, 103, 104, 105, 106, 107, 108 and 65529 more)");
    }

    @Test
    @Timeout(10)
    void aSetOfNumbersKnowsWhatItHolds() {
        Random random = new Random(1);
        LongSet set = new LongSet(10_000);
        Set<Long> expected = new HashSet<>();
        for (int count = 0; count < 10_000; count++) {
            long number = random.nextInt(8_000) - 4_000L;
            assertThat(set.add(number)).isEqualTo(expected.add(number));
            assertThat(set.count()).isEqualTo(expected.size());
        }
        for (long number = -5_000; number < 5_000; number++) {
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
        }
    }

    @Test
    @Timeout(10)
    void aSetHoldsAsManyAsAPassRemembersInEightMebibytes() {
        int hashes = KeyBounds.usual().hashes();
        LongSet set = new LongSet(hashes);
        for (long number = 1; number <= hashes + 1; number++) {
            assertThat(set.add(number * 0x9E37_79B9_7F4A_7C15L)).isTrue();
        }
        assertThat(LongSet.bytes(hashes)).isEqualTo(8 << 20);
    }

    @Test
    @Timeout(10)
    void keysOfSeveralColumnsDoNotRunIntoEachOther() {
        assertThat(hash("ab", 0) + hash("c", 1)).isNotEqualTo(hash("a", 0) + hash("bc", 1));
        assertThat(hash("a", 0) + hash("b", 1)).isNotEqualTo(hash("b", 0) + hash("a", 1));
        assertThat(hash("", 0)).isNotEqualTo(hash("\0", 0));
        assertThat(hash("a", 0)).isEqualTo(hash("a", 0));
    }

    private static String found(byte[] bytes, List<String> key, KeyBounds bounds) throws InvalidParquetException {
        ParquetFile<RuntimeException> file = new MemoryFile(bytes).open();
        Offence offence = offence();
        KeyTwice<RuntimeException> twice = new KeyTwice<>(file, key, RowGroupChoice.every(file), offence, bounds);
        twice.finish(twice.alone());
        return offence.finding().orElse("none");
    }

    private static String expected(List<Group> rows, List<String> key) {
        Set<List<String>> seen = new HashSet<>();
        Offence offence = offence();
        for (int row = 0; row < rows.size(); row++) {
            Group group = rows.get(row);
            boolean whole = key.stream().allMatch(name -> group.getFieldRepetitionCount(name) == 1);
            if (whole
                    && !seen.add(key.stream()
                            .map(name -> group.getValueToString(SCHEMA.getFieldIndex(name), 0))
                            .toList())) {
                offence.rows(row, 1);
            }
        }
        return offence.finding().orElse("none");
    }

    private static SimpleGroup row(long id, String name) {
        SimpleGroup row = new SimpleGroup(SCHEMA);
        row.append("id", id).append("name", name);
        return row;
    }

    private static Offence offence() {
        return new Offence(RowRule.KEY_TWICE, "key", "stand once", "stood before", new RowSet(), Optional.empty());
    }

    private static long hash(long key) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(key)
                .array();
        return KeyHash.FIRST.of(bytes, 0, Long.BYTES, 0);
    }

    private static long hash(String text, int place) {
        byte[] bytes = (text + "padding.").getBytes(StandardCharsets.UTF_8);
        return KeyHash.FIRST.of(bytes, 0, text.length(), place);
    }
}
