package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.validator.aws.DeleteGuard;
import io.sluice.validator.aws.S3ObjectStore;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.support.Events;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import io.sluice.validator.support.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/// Objects of 50 GB, which no test can store: a file with a hole between its rows and its footer, and a client that
/// answers as S3 does to parts.
class LargeObjectTest {

    private static final long SIZE = 50L << 30;
    private static final RawObject RAW =
            new RawObject(Pipeline.RAW, "shop/public/orders/LOAD00000001.parquet", "abc", SIZE, Pipeline.EVENT_TIME);

    @Test
    void isJudgedByAFewMegabytes() throws IOException {
        byte[] file = ParquetFiles.of(Orders.contract(), 1_000);
        AtomicLong read = new AtomicLong();
        List<String> moved = new ArrayList<>();
        ObjectStore store = (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (_, method, arguments) -> {
                    moved.add(method.getName());
                    return switch (method.getName()) {
                        case "read" -> {
                            read.addAndGet((int) arguments[4]);
                            yield part(file, (long) arguments[1], (byte[]) arguments[2], (int) arguments[3], (int)
                                    arguments[4]);
                        }
                        case "fetch" ->
                            new ObjectStore.Fetched.Found(
                                    new PublishedContracts(List.of(Orders.contract())).write(), "etag");
                        default -> true;
                    };
                });
        ValidatorEnvironment environment = new ValidatorEnvironment(
                "shop",
                new ValidatorEnvironment.Buckets(Pipeline.RAW, Pipeline.LAKE, Pipeline.FAIL, Pipeline.METADATA),
                FileLayout.standard(),
                Optional.empty(),
                OptionalInt.empty());
        TestContext context = new TestContext(300_000);
        byte[] batch = Events.batch(Events.created(RAW)).getBytes(StandardCharsets.UTF_8);
        new ValidatorHandler(new Site(environment, store, Optional.empty(), InstantSource.system()))
                .handleRequest(new ByteArrayInputStream(batch), new ByteArrayOutputStream(), context);
        assertThat(context.lines()).singleElement().asString().startsWith("{\"decision\":\"passed\"");
        assertThat(read.get()).isLessThan(20L << 20);
        assertThat(moved).endsWith("write", "copy", "delete");
    }

    @Test
    void isCopiedInPartsThatAreBoundToItsEntityTag() throws Exception {
        Set<String> ranges = Collections.synchronizedSet(new HashSet<>());
        List<Integer> completed = new ArrayList<>();
        List<CreateMultipartUploadRequest> begun = new ArrayList<>();
        S3Client client = (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(),
                new Class<?>[] {S3Client.class},
                (proxy, method, arguments) ->
                        arguments.length == 1 && arguments[0] instanceof java.util.function.Consumer<?>
                                ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments)
                                : answer(arguments[0], ranges, completed, begun));
        new S3ObjectStore(client, DeleteGuard.CONDITION).copy(RAW, Pipeline.LAKE, "copy");
        assertThat(begun).singleElement().satisfies(copy -> {
            assertThat(copy.tagging()).isEqualTo("owner=sales%20team&kind=load");
            assertThat(copy.contentType()).isEqualTo("application/vnd.apache.parquet");
            assertThat(copy.checksumAlgorithm()).isEqualTo(ChecksumAlgorithm.CRC32_C);
            assertThat(copy.metadata()).isEqualTo(Map.of("writer", "dms"));
        });
        assertThat(ranges).hasSize(200).contains("bytes=0-268435455", "bytes=53418655744-53687091199");
        assertThat(completed).hasSize(200).isSorted();
    }

    private static Object answer(
            Object request, Set<String> ranges, List<Integer> completed, List<CreateMultipartUploadRequest> begun) {
        return switch (request) {
            case UploadPartCopyRequest part -> {
                assertThat(part.copySourceIfMatch()).isEqualTo("\"abc\"");
                ranges.add(part.copySourceRange());
                yield UploadPartCopyResponse.builder()
                        .copyPartResult(CopyPartResult.builder().eTag("part").build())
                        .build();
            }
            case CompleteMultipartUploadRequest complete -> {
                complete.multipartUpload().parts().forEach(part -> completed.add(part.partNumber()));
                yield CompleteMultipartUploadResponse.builder().build();
            }
            case HeadObjectRequest head -> {
                assertThat(head.ifMatch()).isEqualTo("\"abc\"");
                yield HeadObjectResponse.builder()
                        .tagCount(2)
                        .checksumCRC32C("yZRlqg==")
                        .contentType("application/vnd.apache.parquet")
                        .metadata(Map.of("writer", "dms"))
                        .build();
            }
            case GetObjectTaggingRequest tags ->
                GetObjectTaggingResponse.builder()
                        .tagSet(
                                Tag.builder().key("owner").value("sales team").build(),
                                Tag.builder().key("kind").value("load").build())
                        .build();
            case CreateMultipartUploadRequest begin -> {
                begun.add(begin);
                yield CreateMultipartUploadResponse.builder().uploadId("upload").build();
            }
            default -> throw new IllegalArgumentException(request.toString());
        };
    }

    /// The rows at the file's beginning, the footer at its end, and nothing between.
    private static boolean part(byte[] file, long from, byte[] into, int at, int length) {
        for (int index = 0; index < length; index++) {
            long place = from + index;
            long inFile = place < file.length ? place : place - (SIZE - file.length);
            into[at + index] = inFile >= 0 && inFile < file.length ? file[(int) inFile] : 0;
        }
        return true;
    }
}
