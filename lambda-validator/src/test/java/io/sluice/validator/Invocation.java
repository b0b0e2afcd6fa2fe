package io.sluice.validator;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/// A function that is new, called with one event.
final class Invocation {

    /// The answer of one that is done with all of its messages.
    static final String DONE = "{\"batchItemFailures\":[]}";

    private Invocation() {}

    /// @param raw object that the event reports
    /// @return the function's answer
    static String of(Pipeline pipeline, S3Client client, RawObject raw) {
        ValidatorHandler handler = new ValidatorHandler(new Site(
                pipeline.environment(),
                new S3ObjectStore(client, DeleteGuard.LOOK_BEFORE),
                Optional.empty(),
                InstantSource.system()));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] batch = Events.batch(Events.created(raw)).getBytes(StandardCharsets.UTF_8);
        try {
            handler.handleRequest(new ByteArrayInputStream(batch), answer, new TestContext(300_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
