package io.sluice.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void writesATextAsCode() {
        assertThat(Markdown.code("~ table a.b: x 1 → 2")).isEqualTo("`~ table a.b: x 1 → 2`");
    }

    @Test
    void fencesTicksWithOneMoreThanTheyAre() {
        assertThat(Markdown.code("a `b` ``c``")).isEqualTo("``` a `b` ``c`` ```");
    }

    @Test
    void keepsCodeOnOneLine() {
        assertThat(Markdown.code("a\nb\r\nc")).isEqualTo("`a b c`");
    }

    @Test
    void fencesABlockSoThatItsTextCannotEndIt() {
        assertThat(Markdown.block("a\n```\n# b\n")).isEqualTo("````\na\n```\n# b\n````\n");
    }

    @Test
    void leavesATextAloneThatFits() {
        String text = "x".repeat(Markdown.MAX_BODY_LENGTH);

        assertThat(Markdown.bounded(text)).isSameAs(text);
    }

    @Test
    void endsATextThatIsTooLongWithAWholeLineAndACount() {
        String text = Markdown.bounded("- a line of a list\n".repeat(4_000));

        assertThat(text.length()).isBetween(65_000, Markdown.MAX_BODY_LENGTH);
        assertThat(text).endsWith("- a line of a list\n%n> **556 more lines do not fit here.**%n".formatted());
    }
}
