package io.sluice.cli;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Finding;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.StoreUpdate;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice metadata extract`: writes what the source says into the metadata store, for a review.
@Command(
        name = "extract",
        description = {
            "Writes a contract for each selected table of a source to <store>/<database>/.",
            "Ends with 1 if a table or a pattern came to nothing; all others are written."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final int INCOMPLETE = 1;

    @Mixin
    private LoginOptions source;

    @Mixin
    private StoreOptions store;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json;

    @Override
    public Integer call() {
        json.ifPresent(ResultFile::requireWritable);
        StoreUpdate update = new StoreUpdate(store.store(), store.database());
        // A store that cannot be read is refused before anybody waits for the source.
        Complaint.of(update::current);
        Extraction extraction = new SourceReading(source, store.database()).extract();
        List<TableContract> usable = extraction.usable();
        List<TableContract> written = Complaint.of(() -> update.apply(usable));
        List<String> losses = usable.stream()
                .flatMap(contract ->
                        Finding.of(contract, source.login().address().engine(), source.endpoint()).stream())
                .map(Finding::sentence)
                .toList();
        List<String> problems = SourceReading.problems(source.login(), extraction);
        PrintStream terminal = json.filter("-"::equals).isPresent() ? System.err : System.out;
        written.forEach(contract ->
                terminal.printf("%s version %d%n", Shown.of(contract.id().qualifiedName()), contract.version()));
        losses.forEach(sentence -> terminal.println("loss: " + Shown.of(sentence)));
        terminal.printf("%d tables read, %d contracts written%n", usable.size(), written.size());
        problems.forEach(problem -> System.err.println("sluice: " + Shown.of(problem)));
        json.ifPresent(file -> ResultFile.write(
                file,
                new MetadataReport()
                        .database(store.database())
                        .source(source.login().address().shown())
                        .tables(usable.size())
                        .written(written)
                        .sentences("losses", losses)
                        .sentences("problems", problems)
                        .write()));
        return problems.isEmpty() ? 0 : INCOMPLETE;
    }
}
