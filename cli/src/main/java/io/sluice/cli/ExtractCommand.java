package io.sluice.cli;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Finding;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.StoreUpdate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Override
    public Integer call() {
        StoreUpdate update = new StoreUpdate(store.store(), store.database());
        // A store that cannot be read is refused before anybody waits for the source.
        Complaint.of(update::current);
        Extraction extraction = new SourceReading(source, store.database()).extract();
        List<TableContract> usable = extraction.usable();
        List<TableContract> written = Complaint.of(() -> update.apply(usable));
        written.forEach(
                contract -> System.out.printf("%s version %d%n", contract.id().qualifiedName(), contract.version()));
        usable.stream()
                .flatMap(contract ->
                        Finding.of(contract, source.login().address().engine(), source.endpoint()).stream())
                .map(Finding::sentence)
                .forEach(sentence -> System.out.println("loss: " + sentence));
        System.out.printf("%d tables read, %d contracts written%n", usable.size(), written.size());
        extraction.problems().forEach(problem -> System.err.println("sluice: " + problem));
        return extraction.problems().isEmpty() ? 0 : INCOMPLETE;
    }
}
