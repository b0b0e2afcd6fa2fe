package io.sluice.local.s3;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// An S3-protocol server over a folder: the object `key` of bucket `bucket` is the file `bucket/key`.
///
/// Signatures are checked against keys made for this run. The port is one the system gives.
public final class S3Server implements AutoCloseable {

    private static final String REGION = "eu-west-2";

    private final S3Proxy server;
    private final Path root;
    private final String accessKeyId;
    private final String secretAccessKey;

    private S3Server(S3Proxy server, Path root, String accessKeyId, String secretAccessKey) {
        this.server = server;
        this.root = root;
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
    }

    /// @param root folder of the buckets, made where it does not exist yet
    /// @param created told of each object once it is stored whole
    public static S3Server start(Path root, Consumer<StoredObject> created) {
        String accessKeyId = "local-" + UUID.randomUUID();
        String secretAccessKey = UUID.randomUUID().toString();
        try {
            Files.createDirectories(root);
            new Unfinished(root).remove();
            // A relative root silently breaks listing in this server.
            String folder = root.toAbsolutePath().toString();
            S3Proxy server = S3Proxy.builder()
                    .blobStore(new NotifyingBlobStore(new FilesystemNio2BlobStore(folder), created))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, accessKeyId, secretAccessKey)
                    .jettyMaxThreads(24)
                    .build();
            server.start();
            S3Server started = new S3Server(server, root, accessKeyId, secretAccessKey);
            started.warm();
            return started;
        } catch (LocalException e) {
            throw e;
        } catch (Exception e) {
            throw new LocalException("S3 server must start in '%s' but did not: %s".formatted(root, e.getMessage()), e);
        }
    }

    /// Makes buckets that do not exist yet.
    public void createBuckets(List<String> names) {
        for (String name : names) {
            try {
                Files.createDirectories(bucketFolder(name));
            } catch (IOException e) {
                throw new LocalException("bucket '%s' must be made but was not: %s".formatted(name, e.getMessage()), e);
            }
        }
    }

    /// Folder that holds a bucket's objects.
    public Path bucketFolder(String bucket) {
        return root.toAbsolutePath().resolve(bucket);
    }

    /// A client that speaks to this server.
    public S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint())
                .region(Region.of(REGION))
                .forcePathStyle(true)
                // This server may answer a body in chunks before it has read the checksum behind them, and breaks the
                // connection.
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new WithoutExpect()))
                .build();
    }

    /// What a function must be given in its environment to find this server instead of AWS.
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", endpoint().toString(),
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", accessKeyId,
                "AWS_SECRET_ACCESS_KEY", secretAccessKey);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new LocalException("S3 server must stop but did not: " + e.getMessage(), e);
        }
    }

    /// The first call loads a thousand classes on either side; made here, it runs beside what else is starting.
    private void warm() {
        try (S3Client client = client()) {
            client.listBuckets();
        }
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
