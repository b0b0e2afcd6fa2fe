package io.sluice.delivery.engine;

import static io.sluice.delivery.engine.Operation.CREATE;
import static io.sluice.delivery.engine.Operation.REPLACE;
import static io.sluice.delivery.engine.Operation.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    @Test
    void tellsEachResourceThatWasMadeOnce() {
        EventLog log = Recorded.log("up");

        assertThat(log.planned()).isEmpty();
        assertThat(log.done())
                .containsExactly(
                        new Step(CREATE, "aws:dms/replicationTask:ReplicationTask", "shop-task"),
                        new Step(CREATE, "aws:s3/bucketV2:BucketV2", "shop-fail"),
                        new Step(CREATE, "aws:s3/bucketV2:BucketV2", "shop-lake"),
                        new Step(CREATE, "aws:s3/bucketV2:BucketV2", "shop-metadata"),
                        new Step(CREATE, "aws:s3/bucketV2:BucketV2", "shop-raw"),
                        new Step(CREATE, "aws:s3/bucketV2:BucketV2", "shop-results"),
                        new Step(CREATE, "sluice:storage:Storage", "shop"));
    }

    @Test
    void tellsAReplacementOnceAndNotItsHalves() {
        assertThat(Recorded.log("preview-with-replacement").planned())
                .containsExactly(
                        new Step(REPLACE, ATTACHMENT, "dms-cloudwatch-logs-role"),
                        new Step(REPLACE, ATTACHMENT, "dms-vpc-role"));
    }

    @Test
    void tellsOfALookAtTheCloudOnlyWhatDiffers() {
        assertThat(Recorded.log("drift-of-the-cloud").planned())
                .containsExactly(
                        new Step(UPDATE, ALARM, "ledger-alerting-freeable-memory"),
                        new Step(UPDATE, ALARM, "shop-alerting-freeable-memory"));
    }

    @Test
    void tellsWhatWasDoneBeforeAFailureAndWhatFailed() {
        EventLog log = Recorded.log("up-in-part");

        assertThat(log.done())
                .containsExactly(
                        new Step(UPDATE, "aws:dms/replicationInstance:ReplicationInstance", "ledger-replication"),
                        new Step(UPDATE, "aws:dms/replicationTask:ReplicationTask", "ledger-task"));
        assertThat(log.failed()).containsExactly(new Step(UPDATE, ALARM, "ledger-alerting-freeable-memory"));
        assertThat(log.errors()).hasSize(2).first().asString().contains("LimitExceeded");
    }

    /// What a process that is killed leaves.
    @Test
    void tellsWhatWasDoneBeforeALineThatWasNotWrittenToItsEnd(@TempDir Path folder) throws IOException {
        String whole = Files.readString(Recorded.file("up-in-part"));
        Path cut = folder.resolve("cut.jsonl");
        Files.writeString(cut, whole.substring(0, whole.lastIndexOf("\"resOpFailedEvent\"") + 30));

        assertThat(EventLog.read(cut).done()).hasSize(2);
        assertThat(EventLog.read(cut).begun()).hasSize(3);
        assertThat(EventLog.read(cut).failed()).isEmpty();
    }

    @Test
    void tellsHalvesOfAReplacementThatFailed(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("events.jsonl");
        String urn = "urn:pulumi:dev::sluice::aws:sqs/queue:Queue::q";
        Files.writeString(log, """
                {"resourcePreEvent":{"metadata":{"op":"create-replacement","urn":"%1$s"}}}
                {"resOpFailedEvent":{"metadata":{"op":"create-replacement","urn":"%1$s"}}}
                """.formatted(urn));

        Step step = new Step(REPLACE, "aws:sqs/queue:Queue", "q");
        assertThat(EventLog.read(log).begun()).containsExactly(step);
        assertThat(EventLog.read(log).failed()).containsExactly(step);
        assertThat(EventLog.read(log).done()).isEmpty();
    }

    @Test
    void isEmptyOfARunThatEndedBeforeItsFirstEvent() {
        assertThat(EventLog.read(Path.of("there-is-none"))).isEqualTo(EventLog.EMPTY);
    }
}
