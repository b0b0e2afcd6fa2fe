package io.sluice.plan.diagram;

import java.util.List;
import java.util.Locale;

/// Writes a scene as SVG.
///
/// See <https://www.w3.org/TR/SVG2/>
///
/// @param scene what to draw
/// @param title what it shows, for those who cannot see it
record Svg(Scene scene, String title) {

    private static final String STYLE = """
              <style>
                text { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1d2733; }
                .heading { font-size: 17px; font-weight: 600; }
                .title { font-size: 13px; font-weight: 600; }
                .line { font-size: 12px; fill: #45535f; }
                .flow { font-size: 12px; fill: #0b4f8a; }
                .frame-title { font-size: 12px; fill: #1d2733; }
                .box { fill: #ffffff; stroke: #5b6b79; stroke-width: 1.2; }
                .account { fill: #f4f7fa; stroke: #8795a1; stroke-width: 1.4; }
                .network { fill: #eaf3ec; stroke: #5d8f68; stroke-width: 1.2; stroke-dasharray: 5 4; }
                .group { fill: #fbf5e6; stroke: #b28a2e; stroke-width: 1.2; stroke-dasharray: 5 4; }
                .arrow { fill: none; stroke: #0b4f8a; stroke-width: 1.5; marker-end: url(#tip); }
              </style>
              <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#0b4f8a"/></marker></defs>
            """;

    String text() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%1$d\" role=\"img\""
                .formatted((int) scene.size().width(), (int) scene.size().height()));
        svg.append(" aria-labelledby=\"name what\">\n");
        svg.append("  <title id=\"name\">%s</title>\n".formatted(escaped(title)));
        svg.append("  <desc id=\"what\">%s</desc>\n".formatted(escaped(description())));
        svg.append(STYLE);
        svg.append("  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        append(svg, scene.heading());
        scene.frames().forEach(frame -> {
            rectangle(svg, frame.box(), frame.kind().name().toLowerCase(Locale.ROOT));
            append(svg, frame.title());
        });
        scene.arrows().forEach(arrow -> append(svg, arrow));
        scene.boxes().forEach((part, box) -> {
            rectangle(svg, box, "box");
            scene.labels(part).forEach(label -> append(svg, label));
        });
        return svg.append("</svg>\n").toString();
    }

    private String description() {
        return scene.boxes().keySet().stream()
                .map(part -> "%s: %s".formatted(part.title(), String.join(", ", part.lines())))
                .reduce((one, other) -> one + ". " + other)
                .orElse("nothing");
    }

    private static void append(StringBuilder svg, Arrow arrow) {
        List<Double> points = arrow.points();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i += 2) {
            path.append("%s%s %s ".formatted(i == 0 ? "M" : "L", number(points.get(i)), number(points.get(i + 1))));
        }
        svg.append(
                "  <path class=\"arrow\" d=\"%s\"/>\n".formatted(path.toString().strip()));
        arrow.labels().forEach(label -> append(svg, label));
    }

    private static void rectangle(StringBuilder svg, Box box, String style) {
        svg.append("  <rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>\n"
                .formatted(style, number(box.x()), number(box.y()), number(box.width()), number(box.height())));
    }

    private static void append(StringBuilder svg, Label label) {
        svg.append("  <text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                .formatted(label.style().word(), number(label.x()), number(label.y()), escaped(label.text())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
