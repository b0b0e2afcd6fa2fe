package io.sluice.local.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Each file as a bar from the moment it was written to the moment it was judged, a line for each table.
final class Timeline {

    private static final int LEFT = 210;
    private static final int WIDTH = 890;
    private static final int LINE_HEIGHT = 26;
    private static final int TOP = 30;
    private static final int TICKS = 8;

    private Timeline() {}

    static String of(RunReport report) {
        Map<String, List<RunReport.File>> lines = new TreeMap<>();
        report.details()
                .files()
                .forEach(file -> lines.computeIfAbsent(table(file), _ -> new ArrayList<>())
                        .add(file));
        Span span = Span.of(report.details().files());
        int height = TOP + lines.size() * LINE_HEIGHT + 14;
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 1120 %d\" width=\"100%%\" role=\"img\" aria-label=\"Timeline of files\">"
                        .formatted(height));
        axis(svg, span, height);
        int line = 0;
        for (Map.Entry<String, List<RunReport.File>> entry : lines.entrySet()) {
            int y = TOP + line++ * LINE_HEIGHT;
            svg.append("<text x=\"%d\" y=\"%d\" font-size=\"13\" text-anchor=\"end\" fill=\"#1b2733\">%s</text>"
                    .formatted(LEFT - 12, y + 17, HtmlReport.escaped(entry.getKey())));
            entry.getValue().forEach(file -> bar(svg, file, y, span));
        }
        return svg.append("</svg>").append(legend()).toString();
    }

    private static void axis(StringBuilder svg, Span span, int height) {
        for (int tick = 0; tick <= TICKS; tick++) {
            int x = LEFT + WIDTH * tick / TICKS;
            svg.append("""
                    <line x1="%d" y1="22" x2="%d" y2="%d" stroke="#d8dee6"/>\
                    <text x="%d" y="15" font-size="12" text-anchor="middle" fill="#5d6b7a">%.2f s</text>""".formatted(x, x, height - 8, x, span.from() + span.seconds() * tick / TICKS));
        }
    }

    private static void bar(StringBuilder svg, RunReport.File file, int y, Span span) {
        double end =
                file.stages().judgedSeconds() < 0 ? span.to() : file.stages().judgedSeconds();
        double x = LEFT + WIDTH * (file.stages().writtenSeconds() - span.from()) / span.seconds();
        double width = Math.max(3, WIDTH * (end - file.stages().writtenSeconds()) / span.seconds());
        svg.append("""
                <rect x="%.1f" y="%d" width="%.1f" height="14" rx="2" fill="%s" fill-opacity="0.8">\
                <title>%s: %,d rows, written %.2f s, judged %.2f s, %s</title></rect>""".formatted(
                        x,
                        y + 6,
                        width,
                        colour(file),
                        HtmlReport.escaped(file.key()),
                        file.rows(),
                        file.stages().writtenSeconds(),
                        file.stages().judgedSeconds(),
                        file.decision()));
    }

    private static String colour(RunReport.File file) {
        return switch (file.decision()) {
            case "failed" -> "#c0392b";
            case "waiting" -> "#999999";
            default -> file.kind().equals("full-load") ? "#2f6fb5" : "#1d7f5f";
        };
    }

    private static String legend() {
        return "<p class=\"soft\"><span style=\"color:#2f6fb5\">■</span> full load "
                + "<span style=\"color:#1d7f5f\">■</span> changes <span style=\"color:#c0392b\">■</span> failed."
                + " A bar begins when the file was in the raw bucket and ends when its receipt was written.</p>";
    }

    private static String table(RunReport.File file) {
        String[] parts = file.key().split("/");
        return parts.length > 3 ? parts[1] + "." + parts[2] : file.key();
    }

    /// The time the picture covers: from the first file written to the last one judged.
    ///
    /// @param from seconds from the run's start
    /// @param to seconds from the run's start
    private record Span(double from, double to) {

        static Span of(List<RunReport.File> files) {
            double from = files.stream()
                    .mapToDouble(file -> file.stages().writtenSeconds())
                    .min()
                    .orElse(0);
            double to = files.stream()
                    .mapToDouble(file -> Math.max(
                            file.stages().writtenSeconds(), file.stages().judgedSeconds()))
                    .max()
                    .orElse(1);
            return new Span(Math.floor(from), Math.max(Math.floor(from) + 1, Math.ceil(to)));
        }

        double seconds() {
            return to - from;
        }
    }
}
