package io.sluice.local.run;

import io.sluice.contract.TableContract;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.local.LocalException;
import io.sluice.local.dms.RawBucket;
import io.sluice.local.function.FunctionHost;
import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.plan.PlannedTables;
import io.sluice.local.queue.EventSourceMapping;
import io.sluice.local.queue.S3Notification;
import io.sluice.local.queue.ValidationQueue;
import io.sluice.local.queue.ValidationQueue.Message;
import io.sluice.local.s3.Bucket;
import io.sluice.local.s3.S3Server;
import io.sluice.local.s3.StoredObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.s3.S3Client;

/// What the plan would deploy behind the replication task, brought up on this machine: buckets with their
/// contracts, the queue, the validator.
final class Deployment implements AutoCloseable, RawBucket {

    /// SQS hides a failed message for the queue's visibility timeout, minutes on AWS; here it comes back at
    /// once.
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(3);

    /// How long the validator may take over any one file.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// One event in so many is sent a second time.
    private static final int DUPLICATE_EVERY = 5;

    private final PipelinePlan plan;
    private final ValidatorEnvironment.Buckets buckets;
    private final S3Client client;
    private final Ledger ledger;
    private final ValidationQueue queue;
    private final FunctionHost function;
    private final EventSourceMapping mapping;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<RuntimeException> functionFailure = new AtomicReference<>();

    Deployment(PipelinePlan plan, S3Server server, Path artifact, Ledger ledger) {
        this.plan = plan;
        this.buckets = plan.buckets();
        this.ledger = ledger;
        server.createBuckets(List.of(buckets.raw(), buckets.lake(), buckets.fail(), buckets.metadata()));
        this.client = server.client();
        Map<String, String> environment = new TreeMap<>(plan.localVariables());
        environment.putAll(server.environment());
        this.function = FunctionHost.load(artifact, plan.handler(), environment, plan.functionSize());
        this.queue = new ValidationQueue(VISIBILITY_TIMEOUT, plan.maxReceiveCount());
        Bucket metadata = new Bucket(client, buckets.metadata());
        plan.metadataObjects().forEach(metadata::put);
        this.mapping = new EventSourceMapping(
                queue,
                function::invoke,
                functionFailure::set,
                new EventSourceMapping.Limits(plan.batchSize(), Math.min(2, plan.maximumConcurrency())));
    }

    /// Whether this is what the plan would deploy.
    boolean isOf(PipelinePlan other) {
        return plan.equals(other);
    }

    /// Lets the function judge an object that is not there, so that the first real one need not wait for
    /// classes.
    void warm() {
        // Of a table with a contract: what is no table's fails without a look at it, which leaves a receipt.
        String key = plan.tables().getFirst().folder() + "20000101-000000000.parquet";
        StoredObject nothing = new StoredObject(buckets.raw(), key, "0".repeat(32), 1_000, Instant.EPOCH);
        Message message = new Message("warm-up", S3Notification.of(nothing), 1);
        function.invoke(EventSourceMapping.event(List.of(message)));
    }

    /// Takes S3's word that an object was stored: raw objects are queued, receipts are entered.
    ///
    /// Some events are sent twice, as S3 and SQS may do at any time, so that every run shows it does no harm.
    void stored(StoredObject object) {
        if (object.bucket().equals(buckets.raw())) {
            ledger.stored(object);
            queue.send(S3Notification.of(object));
            if (sent.incrementAndGet() % DUPLICATE_EVERY == 0) {
                queue.send(S3Notification.of(object));
            }
        } else if (object.bucket().equals(buckets.metadata()) && object.key().startsWith("receipts/")) {
            enter(object.key());
        }
    }

    /// Queues what a killed run left in the raw bucket, and enters what it had judged.
    ///
    /// @return how many objects were left
    int takeUp() {
        new Bucket(client, buckets.metadata()).list("receipts/").forEach(receipt -> enter(receipt.key()));
        List<StoredObject> left = new Bucket(client, buckets.raw()).list("");
        left.forEach(this::stored);
        return left.size();
    }

    /// Opens a new version of a table's contract beside the earlier ones.
    void publish(List<TableContract> versions) {
        PublishedContracts contracts =
                new PublishedContracts(versions.stream().map(this::published).toList());
        new Bucket(client, buckets.metadata())
                .put(PublishedContracts.key(versions.getFirst().id()), contracts.write());
    }

    /// The contract as the program publishes it.
    private TableContract published(TableContract contract) {
        PlannedTables planned = plan.plannedTables();
        TableContract without = planned.without(contract);
        OptionalInt limit = planned.lobKib(contract.id());
        return limit.isPresent() && plan.environment().lobLimitKib().isPresent()
                ? without.withLobLimitKib(limit.getAsInt())
                : without;
    }

    /// Stores bytes that no task wrote, unless an earlier run did.
    void drop(String key, String text) {
        if (!holdsOrHeld(key)) {
            new Bucket(client, buckets.raw()).put(key, text);
        }
    }

    /// Waits until every raw object has its receipt.
    ///
    /// @throws LocalException if a message was given up, or nothing happens for too long
    void awaitIdle(Progress progress) throws InterruptedException {
        int judged = -1;
        long deadline = 0;
        while (!queue.isIdle()) {
            if (ledger.judgedCount() != judged) {
                judged = ledger.judgedCount();
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            progress.draw(
                    "validating",
                    ledger.judgedCount(),
                    ledger.judgedCount() + queue.depth(),
                    queue.depth() + " files wait");
            if (System.nanoTime() - deadline > 0) {
                throw new LocalException(
                        "validator must judge every file but %d wait%s".formatted(queue.depth(), because()));
            }
            Thread.sleep(10);
        }
        if (!queue.deadLetters().isEmpty()) {
            throw new LocalException("validator gave up on %d events after repeated faults%s"
                    .formatted(queue.deadLetters().size(), because()));
        }
    }

    @Override
    public void put(String key, Path file) {
        new Bucket(client, buckets.raw()).put(key, file);
    }

    @Override
    public boolean holdsOrHeld(String key) {
        boolean isJudged = ledger.receipts().stream()
                .anyMatch(receipt -> receipt.from().key().equals(key));
        return isJudged
                || new Bucket(client, buckets.raw())
                        .list(key).stream().anyMatch(object -> object.key().equals(key));
    }

    @Override
    public void close() {
        mapping.close();
        function.close();
        client.close();
    }

    private void enter(String key) {
        new Bucket(client, buckets.metadata()).text(key).ifPresent(text -> ledger.judged(Receipt.read(text, key)));
    }

    private String because() {
        RuntimeException failure = functionFailure.get();
        return failure == null ? "" : ": " + failure.getMessage();
    }
}
