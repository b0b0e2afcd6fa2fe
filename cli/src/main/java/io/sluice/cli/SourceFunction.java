package io.sluice.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// The extractor function of a deployed pipeline, asked for the contracts of its source: `docs/metadata-report.md`.
///
/// @param name name or ARN of the function
/// @param database name of the pipeline, which the function must be of
record SourceFunction(String name, String database) {

    /// Version of the answer's form that is understood.
    private static final int FORMAT = 1;

    /// The function takes five minutes at most; a call that is given up would be made again.
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    SourceFunction {
        requireNonNull(name, "name is null");
        requireNonNull(database, "database is null");
    }

    /// Asks page by page.
    ///
    /// @param known contracts of the store: of their tables the function must say whether they are there
    /// @throws IllegalArgumentException if the function fails, or is another pipeline's
    Answer ask(List<TableContract> known) {
        ObjectNode request = Json.object().put("contracts", true);
        ArrayNode tables = request.putArray("tables");
        known.forEach(contract -> tables.add(contract.id().qualifiedName()));
        List<TableContract> contracts = new ArrayList<>();
        List<String> losses = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (LambdaClient client = client()) {
            JsonNode answer;
            do {
                answer = call(client, request);
                answer.path("contracts")
                        .forEach(contract ->
                                contracts.add(ContractJson.read(contract, "function '%s'".formatted(name))));
                answer.path("losses").forEach(loss -> losses.add(loss.asText()));
                problems.clear();
                answer.path("problems").forEach(problem -> problems.add(problem.asText()));
                request.set("after", answer.path("after"));
            } while (answer.has("after"));
        }
        return new Answer(contracts, losses, problems);
    }

    private JsonNode call(LambdaClient client, ObjectNode request) {
        InvokeResponse response =
                client.invoke(call -> call.functionName(name).payload(SdkBytes.fromUtf8String(Json.compact(request))));
        JsonNode answer = Json.parse(response.payload().asUtf8String(), "the answer of function '%s'".formatted(name));
        if (response.functionError() != null) {
            throw new IllegalArgumentException("function '%s' failed: %s"
                    .formatted(
                            name,
                            answer.path("errorMessage")
                                    .asText("no reason given")
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
        }
        if (answer.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException(
                    "function '%s' must answer in format %d: is it the extractor of a pipeline of this version?"
                            .formatted(name, FORMAT));
        }
        String served = answer.path("database").asText();
        if (!served.equals(database)) {
            throw new IllegalArgumentException(
                    "function '%s' must be of database '%s' but is of '%s'".formatted(name, database, served));
        }
        return answer;
    }

    private static LambdaClient client() {
        return LambdaClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
                .overrideConfiguration(settings ->
                        settings.apiCallAttemptTimeout(PATIENCE).retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    /// @param contracts what the source says, by table
    /// @param losses what DMS loses of the values
    /// @param problems tables that a pipeline cannot carry or the user may not read
    record Answer(List<TableContract> contracts, List<String> losses, List<String> problems) {

        Answer {
            contracts = List.copyOf(contracts);
            losses = List.copyOf(losses);
            problems = List.copyOf(problems);
        }
    }
}
