package io.sluice.local.run;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractStore;
import io.sluice.local.LocalException;
import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.source.EmbeddedServer;
import io.sluice.local.source.SampleDatabase;
import io.sluice.local.source.SourceAddress;
import io.sluice.metadata.TableSelection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The source of a run, ready to be read, with its contracts and the plan made from them.
///
/// @param address where it is
/// @param contracts its contracts
/// @param plan the plan made from them
/// @param server the sample's server, empty for a database of the person's own
record SourceHandle(SourceAddress address, ContractKeeper contracts, PipelinePlan plan, Optional<EmbeddedServer> server)
        implements AutoCloseable {

    /// @param planned told of a plan that is being made and will most likely be this run's
    static SourceHandle prepare(
            LocalOptions options, OutFolder out, Progress progress, Consumer<CompletableFuture<PipelinePlan>> planned) {
        return options.source()
                .map(own -> ofOwn(options, own, out, progress))
                .orElseGet(() -> ofSample(options, out, progress, planned));
    }

    /// Name that tells one source from another across runs on one folder.
    String name() {
        return server.isPresent() ? SampleDatabase.NAME : address.address();
    }

    /// The plan after the contracts changed.
    PipelinePlan replanned(LocalOptions options, OutFolder out) {
        return new PlanRequest(options.home(), options.pipeline(), out.metadata(), server.isEmpty()).run();
    }

    @Override
    public void close() {
        server.ifPresent(EmbeddedServer::close);
    }

    private static SourceHandle ofOwn(LocalOptions options, LocalOptions.Source own, OutFolder out, Progress progress) {
        ContractKeeper contracts = new ContractKeeper(
                new ContractStore(out.metadata()), options.pipeline().database(), own.address(), own.tables());
        contracts.update();
        progress.say(
                "contracts extracted, tables: %d".formatted(contracts.current().size()));
        PipelinePlan plan = new PlanRequest(options.home(), options.pipeline(), out.metadata(), true).run();
        return new SourceHandle(own.address(), contracts, plan, Optional.empty());
    }

    private static SourceHandle ofSample(
            LocalOptions options, OutFolder out, Progress progress, Consumer<CompletableFuture<PipelinePlan>> planned) {
        ContractStore store = new ContractStore(out.metadata());
        String database = options.pipeline().database();
        seed(new ContractStore(options.home().resolve("metadata")), store, database);
        PlanRequest request = new PlanRequest(options.home(), options.pipeline(), out.metadata(), false);
        // The contracts in git are the ones to go by, so the plan is made while PostgreSQL starts.
        CompletableFuture<PipelinePlan> planning = CloudSide.inBackground(request::run);
        planned.accept(planning);
        EmbeddedServer server = EmbeddedServer.start(out.postgres(), binaries(options.home()));
        try {
            progress.say("PostgreSQL started");
            if (planning.isCompletedExceptionally()) {
                CloudSide.joined(planning);
            }
            new SampleDatabase(server.address()).create();
            progress.say("sample database is there");
            TableSelection tables = new TableSelection(List.of(), List.of(SampleDatabase.NOTES_SCHEMA + ".*"));
            ContractKeeper contracts = new ContractKeeper(store, database, server.address(), tables);
            contracts.disagreements().forEach(progress::say);
            PipelinePlan plan = CloudSide.joined(planning);
            return new SourceHandle(server.address(), contracts, plan, Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void seed(ContractStore from, ContractStore to, String database) {
        if (Files.isDirectory(to.root().resolve(database))) {
            return;
        }
        try {
            List<TableContract> current = from.current(database);
            from.read(database).stream()
                    .filter(contract -> !current.contains(contract))
                    .forEach(to::writeEarlier);
            current.forEach(to::write);
        } catch (IllegalArgumentException e) {
            throw new LocalException(e.getMessage(), e);
        }
    }

    /// Where PostgreSQL is unpacked once and kept: the person's cache, or the project's where they have none.
    private static Path binaries(Path home) {
        return Stream.of("XDG_CACHE_HOME", "HOME")
                .flatMap(variable -> Stream.ofNullable(System.getenv(variable))
                        .filter(path -> !path.isBlank())
                        .map(path -> variable.equals("HOME") ? Path.of(path, ".cache") : Path.of(path)))
                .filter(SourceHandle::canHold)
                .findFirst()
                .orElseGet(() -> home.resolve(".sluice").resolve("cache"))
                .resolve("sluice")
                .resolve("postgres")
                .toAbsolutePath();
    }

    private static boolean canHold(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing);
    }
}
