package io.sluice.validator.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// A server that stands for a service of AWS, as the variables that AWS's SDKs read name it.
/// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>
///
/// @param endpoint its address
/// @param region region that requests are signed for
/// @param credentials key that requests are signed with
record OtherServer(URI endpoint, Region region, StaticCredentialsProvider credentials) {

    private static final String ACCESS_KEY_ID = "AWS_ACCESS_KEY_ID";
    private static final String SECRET_ACCESS_KEY = "AWS_SECRET_ACCESS_KEY";
    private static final String REGION = "AWS_REGION";

    /// @param variable variable that holds the address
    /// @return the server, empty where the variable is not set
    /// @throws IllegalArgumentException naming the variable that an address needs beside it
    static Optional<OtherServer> of(Map<String, String> environment, String variable) {
        if (!environment.containsKey(variable)) {
            return Optional.empty();
        }
        AwsBasicCredentials key = AwsBasicCredentials.create(
                require(environment, ACCESS_KEY_ID, variable), require(environment, SECRET_ACCESS_KEY, variable));
        return Optional.of(new OtherServer(
                URI.create(require(environment, variable, variable)),
                Region.of(require(environment, REGION, variable)),
                StaticCredentialsProvider.create(key)));
    }

    private static String require(Map<String, String> environment, String name, String beside) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("environment must set %s beside %s".formatted(name, beside));
        }
        return value;
    }
}
