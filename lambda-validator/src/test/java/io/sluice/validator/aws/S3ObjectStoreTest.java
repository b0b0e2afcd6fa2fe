package io.sluice.validator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.ObjectStore.Fetched;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Pipeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each request against a real S3 server. That S3 itself refuses a delete by its condition is not shown: the server
/// here knows none.
class S3ObjectStoreTest {

    private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    private LocalS3 s3;
    private Pipeline pipeline;
    private S3ObjectStore store;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        pipeline = Pipeline.on(s3);
        store = new S3ObjectStore(s3.client(), DeleteGuard.LOOK_BEFORE);
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void readsExactlyThePart() throws StoreException {
        RawObject raw = pipeline.land("shop/a b+c/ü.parquet", CONTENT);
        byte[] into = "__________".getBytes(StandardCharsets.UTF_8);
        store.read(raw, 3, into, 2, 4);
        assertThat(into).asString().isEqualTo("__3456____");
    }

    @Test
    void failsOnAPartBeyondTheObject() {
        RawObject raw = pipeline.land("short", CONTENT);
        assertThatThrownBy(() -> store.read(raw, 5, new byte[10], 0, 10))
                .isInstanceOf(StoreException.class)
                .hasMessage("reading 10 bytes of s3://raw-bucket/short from byte 5 failed: got 5");
    }

    @Test
    void tellsThatAnObjectIsGone() {
        RawObject raw = new RawObject(Pipeline.RAW, "nothing", "abc", 10, Pipeline.EVENT_TIME);
        assertFate(Fate.GONE, () -> store.read(raw, 0, new byte[10], 0, 10));
        assertFate(Fate.GONE, () -> store.copy(raw, Pipeline.LAKE, "copy"));
        assertFate(Fate.GONE, () -> store.delete(raw));
    }

    @Test
    void failsOnAMissingBucketAndDoesNotCallTheObjectGone() {
        RawObject raw = new RawObject("no-such-bucket", "nothing", "abc", 10, Pipeline.EVENT_TIME);
        assertThatThrownBy(() -> store.read(raw, 0, new byte[10], 0, 10))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(NoLongerThereException.class)
                .hasMessageStartingWith("reading 10 bytes of s3://no-such-bucket/nothing from byte 0 failed: ");
    }

    @Test
    void touchesNoObjectThatTookThePlace() {
        RawObject first = pipeline.land("key", CONTENT);
        pipeline.land("key", "other".getBytes(StandardCharsets.UTF_8));
        assertFate(Fate.REPLACED, () -> store.read(first, 0, new byte[10], 0, 5));
        assertFate(Fate.REPLACED, () -> store.copy(first, Pipeline.LAKE, "copy"));
        assertFate(Fate.REPLACED, () -> store.delete(first));
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
        assertThat(s3.get(Pipeline.RAW, "key")).asString().isEqualTo("other");
    }

    @Test
    void fetchesATextOnlyWhereItChanged() throws StoreException {
        assertThat(store.fetch(Pipeline.METADATA, "text", Optional.empty())).isEqualTo(new Fetched.Absent());
        assertThat(store.write(Pipeline.METADATA, "text", "first é", Optional.empty()))
                .isTrue();
        Fetched.Found found = (Fetched.Found) store.fetch(Pipeline.METADATA, "text", Optional.empty());
        assertThat(found.text()).isEqualTo("first é");
        assertThat(store.fetch(Pipeline.METADATA, "text", Optional.of(found.etag())))
                .isEqualTo(new Fetched.Unchanged());
        assertThat(store.write(Pipeline.METADATA, "text", "second", Optional.of(found.etag())))
                .isTrue();
        assertThat(store.fetch(Pipeline.METADATA, "text", Optional.of(found.etag())))
                .isInstanceOfSatisfying(
                        Fetched.Found.class, now -> assertThat(now.text()).isEqualTo("second"));
    }

    /// One in forty was refused because of itself: its connection broke behind the answer, and it was sent again.
    @Test
    @Timeout(60)
    void sendsNoWriteTwice() throws StoreException {
        for (int text = 0; text < 400; text++) {
            assertThat(store.write(Pipeline.METADATA, "text-" + text, "first é", Optional.empty()))
                    .as("text %d", text)
                    .isTrue();
        }
    }

    @Test
    void writesNoTextOverAnotherThanTheOneItKnows() throws StoreException {
        String first = "\"%s\"".formatted(s3.put(Pipeline.METADATA, "text", CONTENT));
        assertThat(store.write(Pipeline.METADATA, "text", "second", Optional.empty()))
                .isFalse();
        assertThat(store.write(Pipeline.METADATA, "text", "second", Optional.of(first)))
                .isTrue();
        assertThat(store.write(Pipeline.METADATA, "text", "third", Optional.of(first)))
                .isFalse();
        assertThat(store.write(Pipeline.METADATA, "nothing", "third", Optional.of(first)))
                .isFalse();
        assertThat(s3.get(Pipeline.METADATA, "text")).asString().isEqualTo("second");
    }

    @Test
    void saysWhetherThereIsAnObject() throws StoreException {
        pipeline.land("key", CONTENT);
        assertThat(store.exists(Pipeline.RAW, "key")).isTrue();
        assertThat(store.exists(Pipeline.RAW, "nothing")).isFalse();
    }

    @Test
    void copiesALargeObjectInParts() throws StoreException {
        byte[] large = new byte[(11 << 20) + 7];
        new Random(1).nextBytes(large);
        RawObject raw = pipeline.land("large", large);
        new MultipartCopy(s3.client(), 5 << 20).copy(raw, Pipeline.LAKE, "copy");
        assertThat(s3.get(Pipeline.LAKE, "copy")).isEqualTo(large);
    }

    @Test
    void partsOfTheLargestObjectAreFewEnough() {
        assertThat(MultipartCopy.partBytes(50L << 30)).isEqualTo(256L << 20);
        assertThat(Math.ceilDiv(5L << 40, MultipartCopy.partBytes(5L << 40))).isEqualTo(10_000);
    }

    @Test
    void leavesNoPartsWhenALargeObjectWasReplaced() {
        RawObject first = pipeline.land("large", new byte[6 << 20]);
        pipeline.land("large", new byte[7 << 20]);
        assertFate(Fate.REPLACED, () -> new MultipartCopy(s3.client(), 5 << 20).copy(first, Pipeline.LAKE, "copy"));
        assertThat(s3.keys(Pipeline.LAKE)).isEmpty();
        assertThat(s3.client()
                        .listMultipartUploads(request -> request.bucket(Pipeline.LAKE))
                        .uploads())
                .isEmpty();
    }

    private static void assertFate(Fate fate, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        NoLongerThereException.class, e -> assertThat(e.fate()).isEqualTo(fate));
    }

    private interface Attempt {

        void run() throws StoreException;
    }
}
