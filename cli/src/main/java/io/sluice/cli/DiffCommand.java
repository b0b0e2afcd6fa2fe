package io.sluice.cli;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.Json;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.StoreUpdate;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.difference.MarkdownDifference;
import io.sluice.metadata.difference.StoreDifference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice metadata diff`: what the source says otherwise than the metadata store.
@Command(
        name = "diff",
        description = {
            "Tells what changed at a source since its contracts were extracted.",
            "Ends with 0 if nothing did and with 1 if something did."
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Mixin
    private LoginOptions source;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Writes a comment for a pull request, - for standard output.")
    private Optional<String> markdown;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the changes as JSON, - for standard output.")
    private Optional<String> json;

    @Override
    public Integer call() {
        StoreUpdate update = new StoreUpdate(store.store(), store.database());
        List<TableContract> before = Complaint.of(update::current).stream()
                .filter(contract -> source.selection()
                        .matches(contract.id().schema(), contract.id().table()))
                .toList();
        Extraction extraction = new SourceReading(source, store.database()).extract();
        List<Change> changes = new StoreDifference(before, update.reviewed(extraction.contracts())).changes();
        boolean printed = markdown.or(() -> json).filter("-"::equals).isPresent();
        (printed ? System.err : System.out).print(text(changes));
        markdown.ifPresent(file -> ResultFile.write(file, new MarkdownDifference(store.database(), changes).write()));
        json.ifPresent(file -> ResultFile.write(file, json(changes)));
        return changes.isEmpty() ? 0 : DIFFERENT;
    }

    private static String text(List<Change> changes) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change.sentence()).append(System.lineSeparator()));
        return text.append("%d changes%n".formatted(changes.size())).toString();
    }

    private static String json(List<Change> changes) {
        return Json.pretty(changes.stream()
                .map(change -> Map.of(
                        "schema", change.table().schema(),
                        "table", change.table().table(),
                        "kind", change.kind().words(),
                        "what", change.what()))
                .toList());
    }
}
