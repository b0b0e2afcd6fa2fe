package io.sluice.controls;

import java.util.List;
import java.util.Locale;

/// A report for a terminal: a line a control, then what fails and what is exempt.
///
/// @param report the report
record ControlText(ControlReport report) {

    private static final String ROW = "%-16s  %-8s  %-14s  %-58s  %s";

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, ROW.formatted("control", "severity", "result", "title", "resources"));
        report.results().forEach(result -> line(text, row(result)));
        for (String word : List.of("FAIL", "EXEMPT")) {
            report.results().forEach(result -> details(text, result, word));
        }
        line(text, "");
        line(text, total());
        return text.toString();
    }

    private static String row(ControlResult result) {
        String severity = result.severity().name().toLowerCase(Locale.ROOT);
        return ROW.formatted(result.id(), severity, result.word(), result.title(), resources(result))
                .stripTrailing();
    }

    private String total() {
        return "stack %s: %d controls pass, %d are exempt, %d fail, %d do not apply"
                .formatted(report.stack(), count("PASS"), count("EXEMPT"), count("FAIL"), count("NOT APPLICABLE"));
    }

    private static void details(StringBuilder text, ControlResult result, String word) {
        if (result.count(word) == 0) {
            return;
        }
        line(text, "");
        line(text, "%s %s: %s".formatted(result.id(), word, result.title()));
        for (Judgement judgement : result.judgements()) {
            if (judgement.outcome().word().equals(word)) {
                line(text, "  %s: %s".formatted(judgement.label(), told(judgement.outcome())));
            }
        }
    }

    /// An outcome in words.
    static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Pass _ -> "as it must be";
            case Outcome.Exempt exempt -> exempt.reason();
            case Outcome.NotApplicable nothing -> nothing.why();
            case Outcome.Fail fail -> "%s; %s".formatted(fail.is(), fail.must());
        };
    }

    private static String resources(ControlResult result) {
        boolean applies = !result.word().equals("NOT APPLICABLE");
        long of = result.judgements().size() - result.count("NOT APPLICABLE");
        return applies ? "%d of %d".formatted(result.count("PASS"), of) : "";
    }

    private long count(String word) {
        return report.results().stream()
                .filter(result -> result.word().equals(word))
                .count();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
