package io.sluice.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void putsNumbersToTheRightAndTextToTheLeft() {
        TextTable table = new TextTable(List.of("name", "rows"));
        table.row("a", 1_234_567L).row("longer", 8);
        assertThat(table.text()).isEqualTo("""
                name    rows
                ──────  ─────────
                a       1,234,567
                longer          8
                """);
    }

    @Test
    void keepsARowOnOneLine() {
        assertThat(new TextTable(List.of("text")).row("two\nlines").text()).isEqualTo("""
                text
                ─────────
                two lines
                """);
    }

    @Test
    void lettersThatSteerATerminalAreShownAsQuestionMarks() {
        assertThat(new TextTable(List.of("a\u001b[2J"))
                        .row("\u001b]0;x\u0007\u009b31m\tred")
                        .text())
                .isEqualTo("""
                a?[2J
                ──────────────
                ?]0;x??31m red
                """);
    }

    @Test
    void measuresCharactersAndNotTheirParts() {
        assertThat(new TextTable(List.of("a", "b")).row("\uD83D\uDE00", "x").text())
                .isEqualTo("""
                a  b
                ─  ─
                \uD83D\uDE00  x
                """);
    }
}
