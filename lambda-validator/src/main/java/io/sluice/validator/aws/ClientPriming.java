package io.sluice.validator.aws;

import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.net.ssl.SSLContext;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/// Takes the way of a request to S3 as far as the socket, so that a snapshot holds the classes on it.
public final class ClientPriming {

    /// A port of this machine where nothing listens.
    private static final Map<String, String> NOWHERE = Map.of(
            S3Clients.ENDPOINT,
            "https://127.0.0.1:1",
            "AWS_REGION",
            "us-east-1",
            "AWS_ACCESS_KEY_ID",
            "none",
            "AWS_SECRET_ACCESS_KEY",
            "none");

    private ClientPriming() {}

    /// Leaves nothing open: the client is one of its own and is closed.
    public static void run() {
        try (S3Client client = S3Clients.from(NOWHERE)) {
            SSLContext.getDefault().getSupportedSSLParameters();
            client.headObject(request -> request.bucket("none").key("none"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (SdkException e) {
            // The refusal is what was asked for.
            return;
        }
    }
}
