package io.sluice.validator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.QueueMessage;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.validator.aws.S3Clients;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.check.FileCheck;
import io.sluice.validator.move.ContractCache;
import io.sluice.validator.move.Mover;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.quarantine.RowQuarantine;
import io.sluice.validator.quarantine.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Entry point of the function: takes a batch of the queue and reports the messages that must come again.
///
/// The queue must be attached with `ReportBatchItemFailures`, or a message reported here is deleted all the same.
/// See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html>
public final class ValidatorHandler implements RequestStreamHandler {

    /// Time that must be left to begin another message: a copy of 5 GB can take most of it.
    static final Duration RESERVE = Duration.ofSeconds(20);

    private final FileValidator validator;
    private final String rawBucket;
    private final InstantSource clock;

    /// For AWS: settings from the function's environment, client and credentials from the SDK's defaults.
    public ValidatorHandler() {
        this(System.getenv());
    }

    /// For one machine: the same, with a map in place of the environment. `AWS_ENDPOINT_URL_S3` in it names another
    /// S3 server, which then needs `AWS_REGION`, `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` beside it.
    ///
    /// @throws IllegalArgumentException naming every variable that is missing
    public ValidatorHandler(Map<String, String> environment) {
        this(
                ValidatorEnvironment.from(environment),
                new S3ObjectStore(S3Clients.from(environment)),
                InstantSource.system());
    }

    ValidatorHandler(ValidatorEnvironment environment, ObjectStore store, InstantSource clock) {
        ContractCache contracts = new ContractCache(store, environment.buckets().metadata(), clock);
        FileCheck check = FileCheck.of(environment.layout(), environment.lobLimitKib());
        RowQuarantine quarantine =
                new RowQuarantine(store, environment.buckets().metadata(), environment.layout());
        Mover mover = new Mover(store, environment.buckets(), new Splitter(store, environment.buckets()));
        this.validator =
                new FileValidator(new Judge(environment.database(), store, contracts, check, quarantine), mover);
        this.rawBucket = environment.buckets().raw();
        this.clock = clock;
    }

    /// @throws IllegalArgumentException if the input is not an SQS event
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String batch = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        ObjectNode answer = Json.object();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (QueueMessage message : QueueMessage.readBatch(batch)) {
            if (!handled(message, context)) {
                failures.addObject().put("itemIdentifier", message.id());
            }
        }
        output.write(Json.compact(answer).getBytes(StandardCharsets.UTF_8));
    }

    private boolean handled(QueueMessage message, Context context) {
        if (context.getRemainingTimeInMillis() < RESERVE.toMillis()) {
            log(context, LogLine.retry(message, "too little time is left to begin"));
            return false;
        }
        try {
            List<RawObject> objects = ObjectEvents.read(message.body(), rawBucket);
            boolean all = true;
            for (RawObject raw : objects) {
                all &= handled(raw, context);
            }
            return all;
        } catch (MalformedEventException e) {
            log(context, LogLine.retry(message, e.getMessage()));
            return false;
        }
    }

    // A RuntimeException here is a fault of ours; it must not fail the other messages of the batch.
    private boolean handled(RawObject raw, Context context) {
        Instant start = clock.instant();
        try {
            Outcome outcome = validator.validate(raw);
            log(context, LogLine.of(raw, outcome, Duration.between(start, clock.instant())));
            return true;
        } catch (StoreException | RuntimeException e) {
            log(context, LogLine.retry(raw, e, Duration.between(start, clock.instant())));
            return false;
        }
    }

    private static void log(Context context, String line) {
        context.getLogger().log(line + "\n");
    }
}
