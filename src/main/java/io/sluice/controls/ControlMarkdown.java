package io.sluice.controls;

import java.util.Locale;

/// A report as evidence: each control with each of its resources.
///
/// @param report the report
record ControlMarkdown(ControlReport report) {

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "# Security controls of stack `%s`".formatted(report.stack()));
        line(text, "");
        line(text, "Judged on the plan of the stack, without asking AWS.");
        report.results().forEach(result -> control(text, result));
        return text.toString();
    }

    private static void control(StringBuilder text, ControlResult result) {
        line(text, "");
        line(text, "## %s %s".formatted(result.id(), result.title()));
        line(
                text,
                "**%s**, severity %s"
                        .formatted(result.word(), result.severity().name().toLowerCase(Locale.ROOT)));
        line(text, "");
        line(text, "| Resource | Result | Why |");
        line(text, "|---|---|---|");
        result.judgements().forEach(judgement -> line(text, row(judgement)));
    }

    private static String row(Judgement judgement) {
        String resource = judgement.name().isEmpty() ? "" : "`%s`".formatted(judgement.label());
        return "| %s | %s | %s |"
                .formatted(resource, judgement.outcome().word(), cell(ControlText.told(judgement.outcome())));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
