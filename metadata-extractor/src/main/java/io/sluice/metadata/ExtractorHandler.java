package io.sluice.metadata;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.metadata.publish.CheckReport;
import io.sluice.metadata.publish.CheckRequest;
import io.sluice.metadata.publish.SourceCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// Entry point of the function: compares the source with its contracts once, by schedule or on demand.
///
/// It answers with what differs, and with the source's contracts where they are asked for: `docs/metadata-report.md`.
/// What it cannot look at fails the run, and the alarms tell of that.
public final class ExtractorHandler implements RequestStreamHandler {

    private final SourceCheck check;

    /// For AWS: settings from the function's environment.
    public ExtractorHandler() {
        this(ExtractorEnvironment.from(System.getenv()), UrlConnectionHttpClient.create());
    }

    ExtractorHandler(SourceCheck check) {
        this.check = requireNonNull(check, "check is null");
    }

    private ExtractorHandler(ExtractorEnvironment environment, SdkHttpClient http) {
        this(new SourceCheck(
                environment,
                new SourceCheck.Clients(
                        S3Client.builder().httpClient(http).build(),
                        SecretsManagerClient.builder().httpClient(http).build(),
                        DatabaseMigrationClient.builder().httpClient(http).build(),
                        SnsClient.builder().httpClient(http).build())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        JsonNode asked = text.isBlank() ? Json.object() : Json.parse(text, "the event");
        CheckReport report =
                check.run(CheckRequest.read(asked, check.environment().database()));
        context.getLogger()
                .log(Json.compact(Map.of(
                                "changes",
                                report.news(),
                                "problems",
                                report.notes().problems())) + "\n");
        output.write(report.write().getBytes(StandardCharsets.UTF_8));
    }
}
