package io.sluice.local.run;

import io.sluice.local.LocalException;
import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.s3.S3Server;
import io.sluice.local.s3.StoredObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What stands for AWS in a run, brought up in the background while the source gets ready.
///
/// The deployment is made ahead where a plan is likely to prove right; where it does not, it is made anew.
final class CloudSide implements AutoCloseable {

    private final Path artifact;
    private final Ledger ledger;
    private final AtomicReference<Consumer<StoredObject>> stored = new AtomicReference<>(_ -> {});
    private final CompletableFuture<S3Server> server;
    private Optional<CompletableFuture<Deployment>> ahead = Optional.empty();

    private CloudSide(Path buckets, Path artifact, Ledger ledger) {
        this.artifact = artifact;
        this.ledger = ledger;
        this.server = inBackground(
                () -> S3Server.start(buckets, object -> stored.get().accept(object)));
    }

    static CloudSide begin(LocalOptions options, OutFolder out, Ledger ledger) {
        Path artifact = options.home().resolve("lambda-validator/target/lambda-validator.jar");
        return new CloudSide(out.buckets(), artifact, ledger);
    }

    /// Runs something beside everything else.
    static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    /// The outcome of what ran beside, or what it was refused for.
    static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LocalException refused) {
                // A new one each time: one that two waiters threw could not be added to itself.
                throw new LocalException(refused.getMessage(), refused);
            }
            throw e;
        }
    }

    /// Brings up what a plan would deploy as soon as the plan is there.
    void deployAhead(CompletableFuture<PipelinePlan> planning) {
        ahead = Optional.of(server.thenCombineAsync(planning, this::deploy, Thread::startVirtualThread));
    }

    /// What the plan deploys: made ahead, or now.
    Deployment deployed(PipelinePlan plan) {
        Deployment deployment = ahead.map(CloudSide::joined)
                .filter(made -> made.isOf(plan))
                .orElseGet(() -> {
                    closeAhead();
                    return deploy(server(), plan);
                });
        ahead = Optional.empty();
        stored.set(deployment::stored);
        return deployment;
    }

    S3Server server() {
        return joined(server);
    }

    @Override
    public void close() {
        closeAhead();
        server().close();
    }

    private Deployment deploy(S3Server started, PipelinePlan plan) {
        Deployment deployment = new Deployment(plan, started, artifact, ledger);
        deployment.warm();
        return deployment;
    }

    /// Lets go of what was made ahead. Why it could not be made is told where it was needed, not here.
    private void closeAhead() {
        ahead.flatMap(made -> made.handle((deployment, _) -> Optional.ofNullable(deployment))
                        .join())
                .ifPresent(Deployment::close);
        ahead = Optional.empty();
    }
}
