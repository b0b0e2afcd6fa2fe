package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file that the function cannot read through came again until it was a dead letter.
class SlowFileTest {

    /// So small that it has a millisecond of a processor for one file.
    private static final int MEMORY_MIB = 1;

    @TempDir
    private Path root;

    @Test
    @Timeout(60)
    void endsInAVerdictThatNamesTheWaysOut() throws Exception {
        LocalS3 s3 = new LocalS3(root);
        try {
            Pipeline pipeline = Pipeline.on(s3);
            pipeline.publish(Orders.contract());
            RawObject raw = pipeline.land(
                    "shop/public/orders/LOAD00000001.parquet", ParquetFiles.of(Orders.contract(), 30_000));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] batch = Events.batch(Events.created(raw)).getBytes(StandardCharsets.UTF_8);
            new ValidatorHandler(pipeline.variables())
                    .handleRequest(
                            new ByteArrayInputStream(batch), answer, new TestContext(10_000).ofMemory(MEMORY_MIB));
            assertThat(answer).hasToString("{\"batchItemFailures\":[]}");
            assertThat(s3.keys(Pipeline.RAW)).isEmpty();
            List<String> failed = s3.keys(Pipeline.FAIL);
            assertThat(failed).hasSize(1);
            Receipt receipt = pipeline.receipt(failed.getFirst());
            assertThat(receipt.decision()).isEqualTo(Decision.FAILED);
            assertThat(receipt.reasons())
                    .singleElement()
                    .asString()
                    .matches(
                            "V-READ: column '\\w+', row group 1, page \\d+: file must be read in at most 1 ms of processor"
                                    + " time but takes more: its table may be checked by samples, or the function given more time"
                                    + " or memory");
        } finally {
            s3.stop();
        }
    }
}
