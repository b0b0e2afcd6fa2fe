package io.sluice.cli;

import io.sluice.contract.TableContract;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.StoreUpdate;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.difference.StoreDifference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `sluice metadata diff`: what the source says otherwise than the metadata store.
@Command(
        name = "diff",
        description = {
            "Tells what changed at a source since its contracts were extracted.",
            "Ends with 0 if nothing did, and with 1 if something did or cannot be told."
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Mixin
    private LoginOptions source;

    @Mixin
    private StoreOptions store;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        report.check();
        StoreUpdate update = new StoreUpdate(store.store(), store.database());
        List<TableContract> before = Complaint.of(update::current).stream()
                .filter(contract -> source.selection()
                        .matches(contract.id().schema(), contract.id().table()))
                .toList();
        Extraction extraction = new SourceReading(source, store.database()).extract();
        List<String> problems = SourceReading.problems(source.login(), extraction);
        List<Change> changes = new StoreDifference(before, update.reviewed(extraction.contracts())).changes();
        report.terminal().print(text(changes));
        problems.forEach(problem -> System.err.println("sluice: " + Shown.of(problem)));
        report.write(
                store.database(),
                changes,
                problems,
                new MetadataReport()
                        .database(store.database())
                        .source(source.login().address().shown())
                        .tables(extraction.contracts().size())
                        .changes(changes)
                        .sentences("problems", problems));
        return changes.isEmpty() && problems.isEmpty() ? 0 : DIFFERENT;
    }

    static String text(List<Change> changes) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(Shown.of(change.sentence())).append(System.lineSeparator()));
        return text.append((changes.size() == 1 ? "1 change%n" : "%d changes%n").formatted(changes.size()))
                .toString();
    }
}
