package io.sluice.validator.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.support.HandMadeFile;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.WriterSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
            rows.add(new SimpleGroup(SCHEMA).append("id", (long) row).append("name", "n"));
        }
        byte[] file = ParquetFiles.write(SCHEMA, rows, WriterSettings.plain());
        assertThatThrownBy(() -> found(file, List.of("id"), new KeyBounds(60, 100, 3)))
                .isInstanceOf(InvalidParquetException.class)
                .hasMessage("keys must be compared in at most 3 passes over a file but its 1000 rows need more");
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
            confirmation.keys(row, 1, 5, row);
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

    private static Offence offence() {
        return new Offence(RowRule.KEY_TWICE, "key", "stand once", "stood before", new RowSet(), Optional.empty());
    }

    private static long hash(String text, int place) {
        byte[] bytes = (text + "padding.").getBytes(StandardCharsets.UTF_8);
        return KeyHash.FIRST.of(bytes, 0, text.length(), place);
    }
}
