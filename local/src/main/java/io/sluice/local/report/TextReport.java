package io.sluice.local.report;

import java.util.List;

/// The run's result for the terminal.
public final class TextReport {

    private TextReport() {}

    /// The report, several lines.
    public static String of(RunReport report) {
        StringBuilder text = new StringBuilder("\n");
        text.append(tables(report)).append('\n');
        appendFailures(report, text);
        appendConversions(report, text);
        report.details()
                .story()
                .ifPresent(story -> text.append("\nhistory of %s:\n%s\ncurrent:\n%s\n"
                        .formatted(story.title(), story.history(), story.current())));
        report.details()
                .notes()
                .forEach(note -> text.append("note: ").append(note).append('\n'));
        text.append(summary(report));
        return text.toString();
    }

    private static String tables(RunReport report) {
        TextTable table = new TextTable(List.of("table", "source rows", "lake rows", "result"));
        report.details()
                .tables()
                .forEach(result -> table.row(
                        result.schema() + "." + result.table(),
                        result.sourceRows(),
                        result.lakeRows(),
                        result.comparison().match() ? "match" : "DIFFERENT"));
        StringBuilder text = new StringBuilder(table.text());
        report.details()
                .tables()
                .forEach(result -> result.comparison()
                        .differences()
                        .forEach(difference ->
                                text.append("  %s.%s: %s\n".formatted(result.schema(), result.table(), difference))));
        return text.toString();
    }

    private static void appendFailures(RunReport report, StringBuilder text) {
        report.validation().failures().forEach(failure -> {
            text.append("failed%s: %s\n".formatted(failure.expected() ? " as meant" : "", failure.key()));
            failure.reasons().forEach(reason -> text.append("  ").append(reason).append('\n'));
        });
    }

    private static void appendConversions(RunReport report, StringBuilder text) {
        boolean any = report.details().tables().stream()
                .anyMatch(table -> !table.comparison().conversions().isEmpty());
        if (any) {
            text.append("changed on the way by DMS's conversions:\n");
            report.details()
                    .tables()
                    .forEach(table -> table.comparison()
                            .conversions()
                            .forEach(change ->
                                    text.append("  %s.%s.%s\n".formatted(table.schema(), table.table(), change))));
        }
    }

    private static String summary(RunReport report) {
        RunReport.FullLoad load = report.fullLoad();
        RunReport.Cdc cdc = report.cdc();
        TextTable stages = new TextTable(List.of("stage", "files", "rows", "seconds"));
        stages.row("full load", load.files(), load.rows(), "%.1f".formatted(load.seconds()));
        stages.row(
                "changes", cdc.files(), cdc.inserts() + cdc.updates() + cdc.deletes(), "%.1f".formatted(cdc.seconds()));
        stages.row("passed to the lake", report.validation().passed(), "", "");
        stages.row("failed, set aside", report.validation().failed(), "", "");
        return "\n%s\n%s  %s in stack %s: first row in the lake after %.1f s, all after %.1f s\n"
                .formatted(
                        stages.text(),
                        report.summary().ok() ? "OK" : "NOT OK",
                        report.summary().database(),
                        report.summary().stack(),
                        report.summary().firstRowInLakeSeconds(),
                        report.summary().seconds());
    }
}
