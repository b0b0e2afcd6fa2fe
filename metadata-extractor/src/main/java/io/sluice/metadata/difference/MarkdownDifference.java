package io.sluice.metadata.difference;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Changes as a comment for a pull request.
///
/// @param database name of the pipeline
/// @param changes what changed
/// @param problems what could not be told, a sentence each
public record MarkdownDifference(String database, List<Change> changes, List<String> problems) {

    public MarkdownDifference {
        requireNonNull(database, "database is null");
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// The comment.
    public String write() {
        StringBuilder text = new StringBuilder("### Source of `%s`\n\n".formatted(database));
        if (changes.isEmpty()) {
            text.append("Nothing changed.\n");
        } else {
            text.append("| Table | Change | |\n|---|---|---|\n");
            changes.forEach(change -> text.append("| `%s` | %s | %s |\n"
                    .formatted(
                            escaped(change.table().qualifiedName()),
                            escaped(change.what()),
                            change.kind().words())));
        }
        if (!problems.isEmpty()) {
            text.append("\nNot told:\n");
            problems.forEach(problem -> text.append("- %s\n".formatted(escaped(problem))));
        }
        return text.toString();
    }

    /// What would end a cell, or a line, does not.
    private static String escaped(String text) {
        return text.replace("|", "\\|")
                .replace("\n", " ")
                .replace("\r", " ")
                .replace("`", "'")
                .replace("<", "&lt;");
    }
}
