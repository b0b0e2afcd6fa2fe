package io.sluice.validator.aws;

import io.sluice.validator.notice.NoticeTopic;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/// Builds the topic: on AWS in the region that its ARN names, on one machine at the address that a variable names.
public final class SnsTopics {

    /// Variable that the AWS SDKs read the address of another server from.
    static final String ENDPOINT = "AWS_ENDPOINT_URL_SNS";

    /// Longest wait for one answer of SNS.
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /// The same with all repetitions.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Place of the region in an ARN.
    /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
    private static final int REGION = 3;

    private SnsTopics() {}

    /// @param environment the function's environment, or a map that stands for it
    /// @param arn ARN of the topic
    /// @throws IllegalArgumentException if the ARN names no region
    public static NoticeTopic from(Map<String, String> environment, String arn) {
        String[] parts = arn.split(":");
        if (parts.length <= REGION || parts[REGION].isEmpty()) {
            throw new IllegalArgumentException("ARN of a topic must name its region but was '%s'".formatted(arn));
        }
        return new LateTopic(() -> topic(environment, arn, Region.of(parts[REGION])));
    }

    private static SnsTopic topic(Map<String, String> environment, String arn, Region region) {
        SnsClientBuilder client = SnsClient.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TIMEOUT)
                        .socketTimeout(TIMEOUT)
                        .build())
                .overrideConfiguration(settings -> settings.apiCallTimeout(PATIENCE))
                .region(region);
        Optional<OtherServer> other = OtherServer.of(environment, ENDPOINT);
        other.ifPresent(server -> client.endpointOverride(server.endpoint()).credentialsProvider(server.credentials()));
        return new SnsTopic(client.build(), arn);
    }
}
