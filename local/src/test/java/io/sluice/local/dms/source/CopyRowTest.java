package io.sluice.local.dms.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyRowTest {

    @Test
    void splitsAtTabs() {
        assertThat(split("1\ta b\t\t3\n")).containsExactly("1", "a b", "", "3");
    }

    @Test
    void tellsNullFromTheTextThatLooksLikeIt() {
        assertThat(split("\\N\t\\\\N\t\\N\n")).containsExactly("null", "\\N", "null");
    }

    @Test
    void resolvesEscapesInPlace() {
        assertThat(split("a\\tb\\nc\\\\d\\b\\f\\r\\v\tnext\tback\\\\\n"))
                .containsExactly("a\tb\nc\\d\b\f\r\u000b", "next", "back\\");
    }

    @Test
    void keepsAnEmptyLastValue() {
        assertThat(split("a\t\n")).containsExactly("a", "");
        assertThat(split("\\N\t\n")).containsExactly("null", "");
        assertThat(split("\\n\t\n")).containsExactly("\n", "");
    }

    @Test
    void readsALineOfOneEmptyValue() {
        assertThat(split("\n")).containsExactly("");
    }

    private static List<String> split(String line) {
        TextRow row = new TextRow();
        CopyRow.split(line.getBytes(UTF_8), row);
        List<String> values = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            values.add(
                    row.length(index) == TextRow.NULL
                            ? "null"
                            : new String(row.holder(index), row.offset(index), row.length(index), UTF_8));
        }
        return values;
    }
}
