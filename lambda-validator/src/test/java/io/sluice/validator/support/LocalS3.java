package io.sluice.validator.support;

import io.sluice.validator.aws.S3Clients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// An S3 server on this machine, whose objects are files of a folder.
///
/// It cannot show what it does not implement: it knows no condition on a delete, and checks no permission.
public final class LocalS3 {

    private static final String KEY = "local-key";
    private static final String SECRET = "local-secret";

    private final Path root;
    private final S3Proxy server;
    private final S3Client client;

    /// @param root absolute path of an existing folder
    public LocalS3(Path root) throws Exception {
        this.root = root;
        this.server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(root.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .stopTimeout(0)
                .build();
        server.start();
        this.client = S3Clients.from(variables());
    }

    /// What a client needs to know of the server.
    public Map<String, String> variables() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                "http://127.0.0.1:%d".formatted(server.getPort()),
                "AWS_REGION",
                "eu-west-2",
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET);
    }

    public S3Client client() {
        return client;
    }

    public void createBuckets(List<String> names) {
        names.forEach(name -> client.createBucket(request -> request.bucket(name)));
    }

    /// @return entity tag without quotes
    public String put(String bucket, String key, byte[] content) {
        return client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content))
                .eTag()
                .replace("\"", "");
    }

    public byte[] get(String bucket, String key) {
        return client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asByteArray();
    }

    /// Keys of every object, by reading the folder: what is there, whatever the server says.
    public List<String> keys(String bucket) {
        Path folder = root.resolve(bucket);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() throws Exception {
        client.close();
        server.stop();
    }
}
