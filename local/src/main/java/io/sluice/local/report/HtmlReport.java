package io.sluice.local.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The run's result as one page without scripts or outside files.
public final class HtmlReport {

    private HtmlReport() {}

    /// The page.
    public static String of(RunReport report) {
        RunReport.Summary summary = report.summary();
        String lead = "First row in the lake after %.1f s, everything after %.1f s. Run with the plan of stack %s."
                .formatted(summary.firstRowInLakeSeconds(), summary.seconds(), escaped(summary.stack()));
        return filled(Map.ofEntries(
                Map.entry("title", "Sluice: " + escaped(summary.database()) + " on this machine"),
                Map.entry("badge", summary.ok() ? "OK" : "NOT OK"),
                Map.entry("badgeClass", summary.ok() ? "ok" : "bad"),
                Map.entry("lead", lead),
                Map.entry("diagram", PipelineDiagram.of(report)),
                Map.entry("tables", tables(report.details().tables())),
                Map.entry("timeline", Timeline.of(report)),
                Map.entry("failures", failures(report.validation().failures())),
                Map.entry("conversions", conversions(report.details().tables())),
                Map.entry("story", story(report.details().story())),
                Map.entry("notes", list(report.details().notes(), "Nothing else to say."))));
    }

    private static String story(Optional<RunReport.Story> story) {
        return story.map(row -> "<p>%s</p><pre>%s</pre><p>Current:</p><pre>%s</pre>"
                        .formatted(escaped(row.title()), escaped(row.history()), escaped(row.current())))
                .orElse("<p class=\"soft\">No row with a key was updated.</p>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String tables(List<RunReport.Table> tables) {
        String rows = tables.stream().map(HtmlReport::table).collect(Collectors.joining());
        return """
                <table><tr><th>Table</th><th class="number">Rows in the source</th>\
                <th class="number">Rows in the lake</th><th>Result</th><th>Hash of all rows</th></tr>%s</table>""".formatted(rows);
    }

    private static String table(RunReport.Table table) {
        RunReport.Comparison comparison = table.comparison();
        String result = comparison.match()
                ? "<span class=\"match\">match</span>"
                : "<span class=\"different\">different</span>" + list(comparison.differences(), "");
        return """
                <tr><td>%s.%s</td><td class="number">%,d</td><td class="number">%,d</td><td>%s</td><td><code>%s</code></td></tr>""".formatted(
                escaped(table.schema()),
                escaped(table.table()),
                table.sourceRows(),
                table.lakeRows(),
                result,
                comparison.match() ? comparison.lakeHash() : comparison.sourceHash() + " / " + comparison.lakeHash());
    }

    private static String failures(List<RunReport.Failure> failures) {
        if (failures.isEmpty()) {
            return "<p class=\"soft\">None.</p>";
        }
        return failures.stream()
                .map(failure -> "<p><code>%s</code>%s<br><span class=\"soft\">now at</span> <code>%s</code></p>%s"
                        .formatted(
                                escaped(failure.key()),
                                failure.expected() ? " <span class=\"soft\">(the sample means it to fail)</span>" : "",
                                escaped(failure.to()),
                                list(failure.reasons(), "")))
                .collect(Collectors.joining());
    }

    private static String conversions(List<RunReport.Table> tables) {
        List<String> sentences = tables.stream()
                .flatMap(table -> table.comparison().conversions().stream()
                        .map(change -> "%s.%s.%s".formatted(table.schema(), table.table(), change)))
                .toList();
        return list(sentences, "DMS's conversions changed no value.");
    }

    private static String list(List<String> sentences, String none) {
        return sentences.isEmpty()
                ? "<p class=\"soft\">%s</p>".formatted(none)
                : sentences.stream()
                        .map(sentence -> "<li>" + escaped(sentence) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String filled(Map<String, String> values) {
        String page = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return page;
    }

    private static String template() {
        try (InputStream template = HtmlReport.class.getResourceAsStream("page.html")) {
            if (template == null) {
                throw new IllegalStateException("page.html is not in the artifact");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
