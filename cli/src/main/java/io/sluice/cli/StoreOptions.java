package io.sluice.cli;

import io.sluice.contract.json.ContractStore;
import io.sluice.local.LocalException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// The options that name a database's contracts in a metadata store.
final class StoreOptions {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,40}");

    @Option(names = "--database", required = true, description = "Name of the pipeline, as its stack names it.")
    private String database;

    @Option(names = "--store", paramLabel = "FOLDER", description = "Metadata store. Default: the project's own.")
    private Optional<Path> store;

    /// @throws LocalException if it is no name that a stack takes, and so might be a path
    String database() {
        if (!NAME.matcher(database).matches()) {
            throw new LocalException(
                    "--database must be 1 to 40 lower-case letters, digits, - and _ but was '%s'".formatted(database));
        }
        return database;
    }

    ContractStore store() {
        return new ContractStore(store.orElseGet(() -> Main.home().resolve("metadata")));
    }
}
