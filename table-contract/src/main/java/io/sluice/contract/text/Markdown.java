package io.sluice.contract.text;

/// What a comment or an issue on GitHub is written with.
public final class Markdown {

    /// GitHub refuses a longer body of a comment, an issue or a pull request.
    /// See <https://docs.github.com/en/rest/issues/comments>
    public static final int MAX_BODY_LENGTH = 65_536;

    /// Room for the notice that something was left out, with any number.
    private static final int NOTICE_LENGTH = 100;

    private Markdown() {}

    /// A text as code, so that no character of it is taken for Markdown. Line feeds become spaces, because code of a
    /// line ends with it.
    public static String code(String text) {
        String line = text.replaceAll("\\R", " ");
        int longest = longestRunOfTicks(line);
        if (longest == 0) {
            return "`" + line + "`";
        }
        String fence = "`".repeat(longest + 1);
        return fence + " " + line + " " + fence;
    }

    /// A text as a block of code, of as many lines as it has.
    public static String block(String text) {
        String fence = "`".repeat(Math.max(3, longestRunOfTicks(text) + 1));
        return "%s%n%s%n%s%n".formatted(fence, text.stripTrailing(), fence);
    }

    /// A text that GitHub takes: where it is too long, it ends with a whole line and says how many are left out.
    public static String bounded(String text) {
        if (text.length() <= MAX_BODY_LENGTH) {
            return text;
        }
        int end = text.lastIndexOf('\n', MAX_BODY_LENGTH - NOTICE_LENGTH) + 1;
        long left = text.substring(end).lines().count();
        return text.substring(0, end) + "%n> **%,d more lines do not fit here.**%n".formatted(left);
    }

    private static int longestRunOfTicks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
