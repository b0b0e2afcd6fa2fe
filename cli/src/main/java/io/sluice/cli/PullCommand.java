package io.sluice.cli;

import io.sluice.contract.TableContract;
import io.sluice.metadata.StoreUpdate;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.difference.Change;
import io.sluice.metadata.difference.StoreDifference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice metadata pull`: what `extract` does, with the pipeline's own function as the one that reads the source.
@Command(
        name = "pull",
        description = {
            "Asks the extractor function of a deployed pipeline, which stands where the source can be reached, and writes"
                    + " what it says to <store>/<database>/, as extract does.",
            "A contract whose table is gone stays.",
            "Ends with 0 if nothing changed, and with 1 if something did or cannot be told."
        },
        mixinStandardHelpOptions = true)
final class PullCommand implements Callable<Integer> {

    private static final int CHANGED = 1;

    @Option(
            names = "--function",
            required = true,
            paramLabel = "NAME",
            description = "Name or ARN of the function: the stack's output <database>.extractorFunction.")
    private String function;

    @Mixin
    private StoreOptions store;

    @Mixin
    private SelectionOptions tables;

    @Mixin
    private ReportOptions report;

    @Override
    public Integer call() {
        report.check();
        StoreUpdate update = new StoreUpdate(store.store(), store.database());
        List<TableContract> before = selected(Complaint.of(update::current));
        SourceFunction.Answer answer = Complaint.of(() -> new SourceFunction(function, store.database()).ask(before));
        List<TableContract> found = selected(answer.contracts());
        List<Change> changes = new StoreDifference(before, update.reviewed(found)).changes();
        List<TableContract> written = Complaint.of(() -> update.apply(found));
        report.terminal().print(DiffCommand.text(changes));
        answer.losses().forEach(loss -> report.terminal().println("loss: " + Shown.of(loss)));
        answer.problems().forEach(problem -> System.err.println("sluice: " + Shown.of(problem)));
        report.write(
                store.database(),
                changes,
                answer.problems(),
                new MetadataReport()
                        .database(store.database())
                        .tables(found.size())
                        .changes(changes)
                        .written(written)
                        .sentences("losses", answer.losses())
                        .sentences("problems", answer.problems()));
        return changes.isEmpty() && answer.problems().isEmpty() ? 0 : CHANGED;
    }

    private List<TableContract> selected(List<TableContract> contracts) {
        TableSelection selection = tables.selection();
        return contracts.stream()
                .filter(contract ->
                        selection.matches(contract.id().schema(), contract.id().table()))
                .toList();
    }
}
