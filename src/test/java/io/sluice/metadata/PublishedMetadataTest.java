package io.sluice.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.SampleContracts;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.plan.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedMetadataTest {

    @Test
    void uploadsOneObjectATableWithEveryOpenVersion() {
        TableContract orders = SampleContracts.orders();
        TableContract newer = orders.withVersion(2);
        Recording recording = Recording.of(context -> new PublishedMetadata(
                "contracts",
                new PublishedMetadata.Args(Output.of("metadata"), List.of(newer, orders, SampleContracts.auditLog())),
                ComponentResourceOptions.builder().build()));

        assertThat(recording.resources())
                .containsExactly(
                        "aws:s3/bucketObjectv2:BucketObjectv2 contracts-public.audit_log",
                        "aws:s3/bucketObjectv2:BucketObjectv2 contracts-public.orders",
                        "sluice:metadata:PublishedMetadata contracts");
        assertThat(recording.inputs("aws:s3/bucketObjectv2:BucketObjectv2 contracts-public.orders"))
                .containsEntry("bucket", "metadata")
                .containsEntry("key", "contracts/shop/public/orders/index.json")
                .containsEntry("contentType", "application/json")
                .containsEntry("content", new PublishedContracts(List.of(orders, newer)).write());
    }
}
