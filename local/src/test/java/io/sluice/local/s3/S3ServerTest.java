package io.sluice.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The server through the real AWS client: what the run needs of it, and the events it adds.
class S3ServerTest {

    private static final String KEY = "shop/sales/orders/LOAD00000001.parquet";

    private static final String MD5_OF_ROWS = "df347a373b8f92aa0ae3dd920a5ec2f6";

    @TempDir
    private Path root;

    private final List<StoredObject> created = new CopyOnWriteArrayList<>();
    private S3Server server;
    private S3Client client;
    private Bucket raw;

    @BeforeEach
    void start() {
        server = S3Server.start(root, created::add);
        server.createBuckets(List.of("raw", "lake"));
        client = server.client();
        raw = new Bucket(client, "raw");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void tellsOfAnObjectOnceItIsStoredWhole() {
        raw.put(KEY, "rows");
        assertThat(created).singleElement().satisfies(object -> {
            assertThat(object.bucket()).isEqualTo("raw");
            assertThat(object.key()).isEqualTo(KEY);
            assertThat(object.etag()).isEqualTo(MD5_OF_ROWS);
            assertThat(object.size()).isEqualTo(4);
        });
        assertThat(raw.list("shop/")).containsExactlyElementsOf(created);
    }

    @Test
    void forgetsObjectsThatAKillLeftHalfWritten() throws Exception {
        raw.put(KEY, "rows");
        Path half = server.bucketFolder("raw").resolve(KEY + "-01234567-89ab-cdef-0123-456789abcdef");
        Files.writeString(half, "ro");
        server.close();
        server = S3Server.start(root, created::add);
        assertThat(half).doesNotExist();
        assertThat(server.bucketFolder("raw").resolve(KEY)).hasContent("rows");
    }

    @Test
    void keepsAnObjectAsAFileUnderItsKey() throws Exception {
        raw.put(KEY, "rows");
        assertThat(Files.readString(server.bucketFolder("raw").resolve(KEY), StandardCharsets.UTF_8))
                .isEqualTo("rows");
    }

    @Test
    void doesNotTellOfACopy() {
        raw.put(KEY, "rows");
        client.copyObject(copy -> copy.sourceBucket("raw")
                .sourceKey(KEY)
                .destinationBucket("lake")
                .destinationKey("x"));
        assertThat(new Bucket(client, "lake").text("x")).isEqualTo(Optional.of("rows"));
        assertThat(created).hasSize(1);
    }

    @Test
    void failsOnACopyOfAnObjectThatWasReplaced() {
        raw.put(KEY, "rows");
        assertThatThrownBy(() -> client.copyObject(copy -> copy.sourceBucket("raw")
                        .sourceKey(KEY)
                        .copySourceIfMatch("0123456789abcdef0123456789abcdef")
                        .destinationBucket("lake")
                        .destinationKey("x")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
    }

    @Test
    void failsOnAWrongSecret() {
        try (S3Client stranger = S3Client.builder()
                .endpointOverride(URI.create(server.environment().get("AWS_ENDPOINT_URL_S3")))
                .region(client.serviceClientConfiguration().region())
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(server.environment().get("AWS_ACCESS_KEY_ID"), "wrong")))
                .build()) {
            assertThatThrownBy(() -> stranger.headBucket(head -> head.bucket("raw")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void findsNoTextWhereNoObjectIs() {
        assertThat(raw.text("nothing")).isEmpty();
    }
}
