package io.sluice.validator.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Builds the client: for AWS as the function finds itself there, for one machine as the given variables say.
public final class S3Clients {

    /// Variable that the AWS SDKs read the address of another S3 server from.
    /// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>
    static final String ENDPOINT = "AWS_ENDPOINT_URL_S3";

    private static final String ACCESS_KEY_ID = "AWS_ACCESS_KEY_ID";
    private static final String SECRET_ACCESS_KEY = "AWS_SECRET_ACCESS_KEY";
    private static final String REGION = "AWS_REGION";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// Longest silence of S3. A copy of up to 5 GB answers only when it is done.
    private static final Duration SOCKET_TIMEOUT = Duration.ofMinutes(2);

    private S3Clients() {}

    /// @param environment the function's environment, or a map that stands for it
    /// @throws IllegalArgumentException naming the variable that an address of another server needs
    public static S3Client from(Map<String, String> environment) {
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(SOCKET_TIMEOUT)
                .build();
        if (!environment.containsKey(ENDPOINT)) {
            // The lake may be in another region than the function.
            return S3Client.builder()
                    .httpClient(http)
                    .crossRegionAccessEnabled(true)
                    .build();
        }
        return S3Client.builder()
                .httpClient(http)
                .endpointOverride(URI.create(require(environment, ENDPOINT)))
                .forcePathStyle(true)
                .region(Region.of(require(environment, REGION)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        require(environment, ACCESS_KEY_ID), require(environment, SECRET_ACCESS_KEY))))
                .build();
    }

    private static String require(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("environment must set %s beside %s".formatted(name, ENDPOINT));
        }
        return value;
    }
}
