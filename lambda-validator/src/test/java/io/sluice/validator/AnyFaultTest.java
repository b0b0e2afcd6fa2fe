package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.support.ChangedOrders;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.PausingClient;
import io.sluice.validator.support.PausingClient.Pause;
import io.sluice.validator.support.Pipeline;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Each call in turn is refused, or done without its answer coming back. The message is done with only if the file is
/// where it belongs and its receipt is there; else it comes again, and then it is.
class AnyFaultTest {

    private static final String KEY = "shop/public/orders/20260304-050607089.parquet";

    @TempDir
    private Path root;

    private LocalS3 s3;
    private Pipeline pipeline;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, 403", "PASSED, 500", "PASSED, 503", "PASSED, 0",
        "FAILED, 403", "FAILED, 500", "FAILED, 503", "FAILED, 0",
        "SPLIT, 403", "SPLIT, 500", "SPLIT, 503", "SPLIT, 0"
    })
    @Timeout(110)
    void aFaultOfAnyCallLosesNothing(Decision decision, int status) {
        boolean more = true;
        for (int number = 1; more; number++) {
            more = meets(decision, number, (_, _) -> {
                throw fault(status);
            });
            if (more) {
                meets(decision, number, (_, call) -> {
                    call.make();
                    throw fault(status);
                });
            }
            assertThat(number).isLessThan(30);
        }
    }

    /// @return whether there was such a call
    private boolean meets(Decision decision, int number, Pause pause) {
        pipeline.empty();
        String policy = decision == Decision.SPLIT ? "" : ", \"quarantine\": \"file\"";
        pipeline.publish(ChangedOrders.contract(policy));
        RawObject raw = pipeline.land(KEY, file(decision));
        boolean[] met = new boolean[1];
        S3Client client = PausingClient.of(s3.client(), number, (name, call) -> {
            met[0] = true;
            return pause.at(name, call);
        });
        String answer = Invocation.of(pipeline, client, raw);
        if (met[0] && !answer.equals(Invocation.DONE)) {
            assertThat(Invocation.of(pipeline, s3.client(), raw))
                    .as("call %d", number)
                    .isEqualTo(Invocation.DONE);
        }
        assertMoved(raw, decision, "call %d".formatted(number));
        return met[0];
    }

    private static byte[] file(Decision decision) {
        ChangedOrders orders = new ChangedOrders().update(1, "new", "0");
        return decision == Decision.PASSED
                ? orders.file()
                : orders.update(2, "lost", "0").file();
    }

    private void assertMoved(RawObject raw, Decision decision, String when) {
        String to = "shop/public/orders/arrived=2026-03-04/20260304-050607089-%s.parquet".formatted(raw.etag());
        Receipt receipt = pipeline.receipt(to);
        assertThat(receipt.decision()).as(when).isEqualTo(decision);
        assertThat(s3.keys(Pipeline.RAW)).as(when).isEmpty();
        assertThat(s3.keys(Pipeline.LAKE))
                .as(when)
                .isEqualTo(receipt.decision().letsRowsIn() ? List.of(to) : List.of());
        assertThat(s3.keys(Pipeline.FAIL))
                .as(when)
                .isEqualTo(receipt.decision().setsRowsAside() ? List.of(receipt.asideKey()) : List.of());
    }

    /// @param status what S3 answers, 0 where it does not
    private static SdkException fault(int status) {
        return status == 0
                ? SdkClientException.create("Read timed out")
                : (S3Exception) S3Exception.builder()
                        .statusCode(status)
                        .message("refused")
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode(status == 403 ? "AccessDenied" : "InternalError")
                                .errorMessage("refused")
                                .build())
                        .build();
    }
}
