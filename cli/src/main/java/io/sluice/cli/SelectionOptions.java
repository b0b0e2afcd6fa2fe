package io.sluice.cli;

import io.sluice.metadata.TableSelection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The options that choose tables of a source.
final class SelectionOptions {

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "Only tables like this, as schema.table, * for any text; repeatable.")
    private List<String> include = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "PATTERN", description = "No tables like this; repeatable.")
    private List<String> exclude = new ArrayList<>();

    TableSelection selection() {
        return new TableSelection(include, exclude);
    }
}
