package io.sluice.plan.difference;

import io.sluice.contract.text.Markdown;
import io.sluice.plan.difference.Sections.Section;
import java.util.List;

/// A difference for a comment on a pull request.
///
/// @param difference the difference
record MarkdownReport(Difference difference) {

    private static final String CUT =
            "%n> **%,d more lines do not fit in a comment.** `sluice plan --against` shows them all.%n";

    /// Room for the notice above with any number.
    private static final int CUT_LENGTH = 160;

    String text() {
        if (difference.isEmpty()) {
            return "### Stack `%s`: no difference%n".formatted(difference.stack());
        }
        StringBuilder text =
                new StringBuilder("### Stack `%s`: %s%n".formatted(difference.stack(), difference.count()));
        int left = 0;
        for (Section section : new Sections(difference).all()) {
            left += append(text, section, left > 0);
        }
        return left == 0 ? text.toString() : text + CUT.formatted(left);
    }

    /// @return how many lines did not fit
    private static int append(StringBuilder text, Section section, boolean full) {
        String heading = "%n**%s**%n".formatted(capital(section.title()));
        List<String> lines = section.lines().stream().map(MarkdownReport::item).toList();
        if (full || !fits(text, heading + lines.getFirst())) {
            return lines.size();
        }
        text.append(heading);
        for (int i = 0; i < lines.size(); i++) {
            if (!fits(text, lines.get(i))) {
                return lines.size() - i;
            }
            text.append(lines.get(i));
        }
        return 0;
    }

    private static boolean fits(StringBuilder text, String more) {
        return text.length() + more.length() + CUT_LENGTH <= Markdown.MAX_BODY_LENGTH;
    }

    private static String item(String line) {
        return "- %s%n".formatted(Markdown.code(line));
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }
}
