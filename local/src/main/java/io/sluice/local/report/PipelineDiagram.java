package io.sluice.local.report;

import java.util.List;

/// The way of a row as a picture, with the run's counts in it.
final class PipelineDiagram {

    private static final int BOX_WIDTH = 176;
    private static final int BOX_HEIGHT = 84;
    private static final int STEP = 232;

    private PipelineDiagram() {}

    static String of(RunReport report) {
        long written = report.fullLoad().files() + report.cdc().files();
        long changes =
                report.cdc().inserts() + report.cdc().updates() + report.cdc().deletes();
        StringBuilder svg = new StringBuilder("""
                <svg viewBox="0 0 1120 236" width="100%" role="img" aria-label="The pipeline with its counts">
                <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
                <path d="M0 0 L8 4 L0 8 z" fill="#2f6fb5"/></marker></defs>""");
        long sourceRows = report.details().tables().stream()
                .mapToLong(RunReport.Table::sourceRows)
                .sum();
        box(
                svg,
                0,
                60,
                "Source",
                List.of(
                        "%,d rows".formatted(sourceRows),
                        "%d tables".formatted(report.details().tables().size())));
        box(
                svg,
                1,
                60,
                "DMS stand-in",
                List.of("%,d rows loaded".formatted(report.fullLoad().rows()), "%,d changes".formatted(changes)));
        box(svg, 2, 60, "Raw bucket", List.of("%,d files written".formatted(written), "Parquet"));
        box(
                svg,
                3,
                60,
                "Validator",
                List.of(
                        "%,d judged"
                                .formatted(report.validation().passed()
                                        + report.validation().failed()),
                        "against contracts"));
        outcome(svg, 4, 6, "Lake", files(report.validation().passed(), "passed"), "#1d7f5f");
        outcome(svg, 4, 144, "Fail bucket", files(report.validation().failed(), "failed"), "#c0392b");
        for (int step = 0; step < 3; step++) {
            arrow(svg, step * STEP + BOX_WIDTH, 102, (step + 1) * STEP - 4, 102);
        }
        arrow(svg, 3 * STEP + BOX_WIDTH, 92, 4 * STEP - 4, 52);
        arrow(svg, 3 * STEP + BOX_WIDTH, 112, 4 * STEP - 4, 182);
        return svg.append("</svg>").toString();
    }

    private static String files(long count, String what) {
        return "%,d %s %s".formatted(count, count == 1 ? "file" : "files", what);
    }

    private static void box(StringBuilder svg, int step, int y, String title, List<String> lines) {
        draw(svg, step * STEP, y, title, lines, "#2f6fb5");
    }

    private static void outcome(StringBuilder svg, int step, int y, String title, String line, String colour) {
        draw(svg, step * STEP, y, title, List.of(line), colour);
    }

    private static void draw(StringBuilder svg, int x, int y, String title, List<String> lines, String colour) {
        svg.append("""
                <rect x="%d" y="%d" width="%d" height="%d" rx="8" fill="#fff" stroke="%s" stroke-width="2"/>\
                <text x="%d" y="%d" font-size="16" font-weight="600" fill="#1b2733">%s</text>""".formatted(x + 2, y, BOX_WIDTH, BOX_HEIGHT, colour, x + 16, y + 27, title));
        for (int line = 0; line < lines.size(); line++) {
            svg.append("<text x=\"%d\" y=\"%d\" font-size=\"14\" fill=\"#5d6b7a\">%s</text>"
                    .formatted(x + 16, y + 50 + line * 20, lines.get(line)));
        }
    }

    private static void arrow(StringBuilder svg, int fromX, int fromY, int toX, int toY) {
        svg.append(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#2f6fb5\" stroke-width=\"2\" marker-end=\"url(#arrow)\"/>"
                        .formatted(fromX + 4, fromY, toX, toY));
    }
}
