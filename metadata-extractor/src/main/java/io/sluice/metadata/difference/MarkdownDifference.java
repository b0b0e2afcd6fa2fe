package io.sluice.metadata.difference;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.text.Markdown;
import java.util.List;

/// Changes as a comment for a pull request.
///
/// @param database name of the pipeline
/// @param changes what changed
/// @param problems what could not be told, a sentence each
public record MarkdownDifference(String database, List<Change> changes, List<String> problems) {

    /// Characters that are kept for what comes behind the list of changes.
    private static final int RESERVE = 4_096;

    /// Characters that are kept for how many problems there are more.
    private static final int LAST_LINE = 64;

    public MarkdownDifference {
        requireNonNull(database, "database is null");
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// The comment, as long as GitHub takes it. Everything that comes from the source is code, so that no name,
    /// comment or value of it is taken for Markdown.
    public String write() {
        StringBuilder text = new StringBuilder("### Source of `%s`\n\n".formatted(database));
        if (changes.isEmpty()) {
            text.append("Nothing changed.\n");
        } else {
            text.append("| Table | Change | |\n|---|---|---|\n");
            append(
                    text,
                    changes.stream().map(MarkdownDifference::row).toList(),
                    "\n%d more changes.\n",
                    Markdown.MAX_BODY_LENGTH - RESERVE);
        }
        if (!problems.isEmpty()) {
            text.append("\nNot told:\n");
            append(
                    text,
                    problems.stream()
                            .map(problem -> "- %s\n".formatted(Markdown.code(problem)))
                            .toList(),
                    "\n%d more problems.\n",
                    Markdown.MAX_BODY_LENGTH - LAST_LINE);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> lines, String more, int longest) {
        int written = 0;
        while (written < lines.size() && text.length() + lines.get(written).length() < longest) {
            text.append(lines.get(written++));
        }
        if (written < lines.size()) {
            text.append(more.formatted(lines.size() - written));
        }
    }

    private static String row(Change change) {
        return "| %s | %s | %s |\n"
                .formatted(
                        cell(change.table().qualifiedName()),
                        cell(change.what()),
                        change.kind().words());
    }

    private static String cell(String text) {
        return Markdown.code(text).replace("|", "\\|");
    }
}
