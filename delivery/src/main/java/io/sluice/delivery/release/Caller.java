package io.sluice.delivery.release;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/// Whose credentials these are: asked of AWS, because nothing else knows.
public final class Caller {

    private Caller() {}

    /// Account of the credentials in the environment.
    ///
    /// @param region region that STS is asked in
    /// @return empty if there are none, or AWS takes them for invalid
    public static Optional<String> account(String region) {
        try (StsClient sts = StsClient.builder()
                .region(Region.of(region))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            return Optional.of(sts.getCallerIdentity().account());
        } catch (SdkException _) {
            // Its message lists every place where no credentials were found; the sentence of the caller says what to
            // do.
            return Optional.empty();
        }
    }
}
