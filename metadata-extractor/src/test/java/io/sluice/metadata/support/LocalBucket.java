package io.sluice.metadata.support;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// An empty metadata bucket on an S3 server of this machine.
public final class LocalBucket {

    /// Name of the bucket.
    public static final String NAME = "shop-metadata";

    private static final String KEY = "local-key";
    private static final String SECRET = "local-secret";

    private final S3Proxy server;
    private final S3Client client;

    /// @param root absolute path of an existing folder
    public LocalBucket(Path root) {
        try {
            this.server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(root.toString()))
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                    .stopTimeout(0)
                    .build();
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server did not start", e);
        }
        this.client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .forcePathStyle(true)
                // This server may answer a body in chunks before it has read the checksum behind them.
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .region(Region.EU_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
        client.createBucket(request -> request.bucket(NAME));
    }

    /// A client of the server.
    public S3Client client() {
        return client;
    }

    /// Writes an object.
    public void put(String key, String text) {
        client.putObject(request -> request.bucket(NAME).key(key), RequestBody.fromString(text));
    }

    /// The text of an object.
    public String get(String key) {
        return client.getObjectAsBytes(request -> request.bucket(NAME).key(key)).asUtf8String();
    }

    /// Every key, in order.
    public List<String> keys() {
        return client.listObjectsV2Paginator(request -> request.bucket(NAME)).contents().stream()
                .map(S3Object::key)
                .sorted()
                .toList();
    }

    /// Ends the server.
    public void stop() throws Exception {
        client.close();
        server.stop();
    }
}
