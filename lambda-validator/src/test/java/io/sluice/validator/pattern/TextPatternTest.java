package io.sluice.validator.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of expressions against Java's own engine, and what is left to that engine.
class TextPatternTest {

    private static final long SEED = 20_260_304;

    /// Parts that expressions by chance are put together from.
    private static final List<String> PARTS = List.of(
            "a",
            "b",
            "[ab]",
            "[^a]",
            ".",
            "\\d",
            "\\w",
            "\\s",
            "ü",
            "[à-ü]",
            "[^\\w]",
            "\uD83D\uDE00",
            "(?:ab|ba)",
            "(a|)",
            "a{2}",
            "b{1,3}",
            "(ab){0,2}",
            "[0-9]+",
            "a*",
            "b+?",
            "x?",
            "\\.",
            "[.-]",
            "^",
            "$",
            "|");

    private static final String LETTERS = "aabbx01.-_ üàé\uD83D\uDE00\u20AC";

    @Test
    void tablesFindWhatJavaFinds() {
        Random random = new Random(SEED);
        int tables = 0;
        for (int number = 0; number < 3_000; number++) {
            StringBuilder expression = new StringBuilder();
            for (int part = random.nextInt(6); part >= 0; part--) {
                expression.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            Pattern java = Pattern.compile(expression.toString());
            if (Automata.of(expression.toString()).isEmpty()) {
                continue;
            }
            tables++;
            TextPattern table = Automata.of(expression.toString()).orElseThrow();
            for (int count = 0; count < 20; count++) {
                String text = text(random);
                assertThat(find(table, text))
                        .as("'%s' in '%s'", expression, text)
                        .isEqualTo(java.matcher(text).find());
            }
        }
        assertThat(tables).isGreaterThan(2_900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^ORD-[0-9]{10}$",
                "^[a-z0-9.]+@[a-z0-9.]+\\.[a-z]{2,}$",
                "^\\+44 \\d{4} \\d{6}$",
                "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
                "^(new|paid|sent)?$",
                "^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}$",
                "^(\\(a\\)|[^\\[\\]]*)$"
            })
    void usualExpressionsBecomeTables(String expression) {
        assertThat(TextPattern.of(expression)).isInstanceOf(Dfa.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b",
                "(a)\\1",
                "\\bword\\b",
                "(?i)a",
                "a++",
                "\\p{L}",
                "[a[b]]",
                "[a&&b]",
                "(?<n>a)",
                "{0}",
                "a|{2}b"
            })
    void whatATableCannotSayIsLeftToJava(String expression) {
        assertThat(TextPattern.of(expression)).isInstanceOf(BoundedPattern.class);
    }

    @Test
    void whatWouldBeTooLargeATableIsLeftToJava() {
        assertThat(TextPattern.of("(a|b)*a(a|b){20}")).isInstanceOf(BoundedPattern.class);
        assertThat(TextPattern.of("(\\w{900}){9}")).isInstanceOf(BoundedPattern.class);
    }

    @Test
    void lookingAroundFindsWhatItMust() {
        assertThat(find(TextPattern.of("^(?!test)\\w+$"), "order")).isTrue();
        assertThat(find(TextPattern.of("^(?!test)\\w+$"), "tested")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}$",
                "^\\p{Lu}{2}$",
                "^(?!XX)[A-Z]{2}$",
                "^(?i)[a-z]{2}$",
                "^\\p{Lu}(?:[]$]|B)$",
                "^\\QG\\E\\p{L}[^]$]{0}$"
            })
    void aDollarAsksForTheEndOfTheTextWhoeverLooksForIt(String expression) {
        assertThat(find(TextPattern.of(expression), "GB")).isTrue();
        assertThat(find(TextPattern.of(expression), "GB\n")).isFalse();
        assertThat(find(TextPattern.of(expression), "GB\r\n")).isFalse();
        assertThat(find(TextPattern.of(expression), "GB\u2028")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^\\p{L}\\$", "^\\p{L}[$]", "^\\p{L}[]$]", "^\\p{L}[a[$]]", "^\\p{L}\\Q$\\E", "^\\p{L}\\Q$"})
    void aDollarThatIsACharacterStaysOne(String expression) {
        assertThat(find(TextPattern.of(expression), "a$b")).isTrue();
        assertThat(find(TextPattern.of(expression), "a")).isFalse();
    }

    @Test
    void anExpressionThatAsksForLinesFindsThem() {
        assertThat(find(TextPattern.of("(?m)^b$"), "a\nb\nc")).isTrue();
        assertThat(find(TextPattern.of("(?x)^\\p{L} # [\n$"), "a")).isTrue();
    }

    @Test
    void aLookAheadDoesNotLetBytesPassThatAreNoText() {
        byte[] broken = {'G', (byte) 0xFF};
        assertThat(TextPattern.of("^(?!X).*$").find(broken, 0, broken.length)).isFalse();
    }

    @Test
    void anExpressionThatTakesForeverDoesNotMatch() {
        String text = "a".repeat(60) + "!";
        assertThat(find(TextPattern.of("^(?!x)(a+)+$"), text)).isFalse();
        assertThat(find(TextPattern.of("^(?!x)(a|b)*$"), "ab".repeat(200_000))).isFalse();
        assertThat(find(TextPattern.of("^(a+)+$"), text)).isFalse();
    }

    @Test
    void bytesThatAreNoTextMatchNothingBetweenStartAndEnd() {
        byte[] broken = {(byte) 0xC3, 'a', (byte) 0xFF};
        assertThat(TextPattern.of("^.*$").find(broken, 0, broken.length)).isFalse();
        assertThat(TextPattern.of("a").find(broken, 0, broken.length)).isTrue();
    }

    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int letter = random.nextInt(7); letter > 0; letter--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static boolean find(TextPattern pattern, String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return pattern.find(bytes, 1, bytes.length - 1);
    }
}
