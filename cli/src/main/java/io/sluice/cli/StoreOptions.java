package io.sluice.cli;

import io.sluice.contract.json.ContractStore;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that name a database's contracts in a metadata store.
final class StoreOptions {

    @Option(names = "--database", required = true, description = "Name of the pipeline, as its stack names it.")
    private String database;

    @Option(names = "--store", paramLabel = "FOLDER", description = "Metadata store. Default: the project's own.")
    private Optional<Path> store;

    String database() {
        return database;
    }

    ContractStore store() {
        return new ContractStore(store.orElseGet(() -> Main.home().resolve("metadata")));
    }
}
