package io.sluice.cli;

import io.sluice.local.LocalException;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.difference.MarkdownDifference;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where a command that tells differences writes them beside the terminal.
final class ReportOptions {

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Writes a comment for a pull request, - for standard output.")
    private Optional<String> markdown;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json;

    /// Refuses files that cannot be written, before the source is asked.
    void check() {
        markdown.ifPresent(file -> ResultFile.requireWritable("--markdown", file));
        json.ifPresent(file -> ResultFile.requireWritable("--json", file));
        if (markdown.filter("-"::equals).isPresent() && json.filter("-"::equals).isPresent()) {
            throw new LocalException("--markdown and --json must not both go to standard output");
        }
    }

    /// Where people read: standard output, unless a document goes there.
    PrintStream terminal() {
        return markdown.filter("-"::equals).or(() -> json.filter("-"::equals)).isPresent() ? System.err : System.out;
    }

    void write(String database, List<Change> changes, List<String> problems, MetadataReport report) {
        markdown.ifPresent(file ->
                ResultFile.write("--markdown", file, new MarkdownDifference(database, changes, problems).write()));
        json.ifPresent(file -> ResultFile.write("--json", file, report.write()));
    }
}
