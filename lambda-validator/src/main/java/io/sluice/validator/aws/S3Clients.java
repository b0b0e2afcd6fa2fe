package io.sluice.validator.aws;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// Builds the client: for AWS as the function finds itself there, for one machine as the given variables say.
public final class S3Clients {

    /// Variable that the AWS SDKs read the address of another S3 server from.
    /// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>
    static final String ENDPOINT = "AWS_ENDPOINT_URL_S3";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// Longest silence of S3. A copy of up to 5 GB answers only when it is done.
    private static final Duration SOCKET_TIMEOUT = Duration.ofMinutes(2);

    /// Bodies go as they are, their checksums in a header. They are in memory, so chunks with the checksum behind
    /// them gain nothing, and some servers answer before they have read that: at times the connection then breaks,
    /// the write is sent again, and a conditional one is refused because of itself.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html>
    private static final boolean CHUNKS = false;

    private S3Clients() {}

    /// The store that an environment names. Whether a server other than AWS's knows conditions on a delete is not
    /// known, so there the entity tag is looked at before.
    public static S3ObjectStore store(Map<String, String> environment) {
        return new S3ObjectStore(
                from(environment), environment.containsKey(ENDPOINT) ? DeleteGuard.LOOK_BEFORE : DeleteGuard.CONDITION);
    }

    /// @param environment the function's environment, or a map that stands for it
    /// @throws IllegalArgumentException naming the variable that an address of another server needs
    public static S3Client from(Map<String, String> environment) {
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(SOCKET_TIMEOUT)
                .build();
        S3ClientBuilder client = S3Client.builder()
                .httpClient(http)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(CHUNKS))
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(new WithoutExpect()));
        Optional<OtherServer> other = OtherServer.of(environment, ENDPOINT);
        // On AWS, the lake may be in another region than the function.
        client.crossRegionAccessEnabled(other.isEmpty());
        other.ifPresent(server -> client.endpointOverride(server.endpoint())
                .forcePathStyle(true)
                .region(server.region())
                .credentialsProvider(server.credentials()));
        return client.build();
    }
}
