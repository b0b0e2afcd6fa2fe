package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One repository, asked over GitHub's REST API.
/// See <https://docs.github.com/en/rest/using-the-rest-api>
public final class GitHub {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// Most that a list returns at once, which is GitHub's own bound.
    private static final int PAGE = 100;

    /// A list of more pages is not one that a delivery reads.
    private static final int MAX_PAGES = 50;

    private final GitHubSettings settings;
    private final HttpClient client;
    private final Retries retries;

    /// @param settings where and as whom
    public GitHub(GitHubSettings settings) {
        this(settings, Retries.STANDARD);
    }

    GitHub(GitHubSettings settings, Retries retries) {
        this.settings = requireNonNull(settings, "settings is null");
        this.retries = requireNonNull(retries, "retries is null");
        this.client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /// Owner of the repository.
    String owner() {
        return settings.owner();
    }

    /// @param path below the repository, as `issues/1`
    JsonNode get(String path) {
        return require("GET", path, send("GET", path, Optional.empty()));
    }

    /// @return empty if GitHub does not have it
    Optional<JsonNode> find(String path) {
        HttpResponse<String> response = send("GET", path, Optional.empty());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(require("GET", path, response));
    }

    JsonNode post(String path, JsonNode body) {
        return require("POST", path, send("POST", path, Optional.of(body)));
    }

    JsonNode patch(String path, JsonNode body) {
        return require("PATCH", path, send("PATCH", path, Optional.of(body)));
    }

    /// Every page of a list.
    ///
    /// @param path below the repository, with a query or without one
    List<JsonNode> list(String path) {
        List<JsonNode> all = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        for (int page = 1; page <= MAX_PAGES; page++) {
            JsonNode rows = get("%s%sper_page=%d&page=%d".formatted(path, separator, PAGE, page));
            rows.forEach(all::add);
            if (rows.size() < PAGE) {
                return all;
            }
        }
        throw new DeliveryException(
                "GitHub's list '%s' must have at most %d entries but has more".formatted(path, MAX_PAGES * PAGE));
    }

    private HttpResponse<String> send(String method, String path, Optional<JsonNode> body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("%s/repos/%s/%s".formatted(settings.api(), settings.repository(), path)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + settings.token())
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .method(
                        method,
                        body.map(json -> BodyPublishers.ofString(Json.compact(json)))
                                .orElseGet(BodyPublishers::noBody))
                .build();
        return retries.send(() -> exchange(request));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DeliveryException(
                    "GitHub must answer at '%s' but did not: %s"
                            .formatted(
                                    settings.api(),
                                    Optional.ofNullable(e.getMessage())
                                            .orElse(e.getClass().getSimpleName())),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("GitHub was being asked when the command was interrupted", e);
        }
    }

    private JsonNode require(String method, String path, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response.body().isBlank() ? Json.object() : Json.parse(response.body(), "GitHub's answer");
        }
        throw new DeliveryException("GitHub must let the token %s '%s' of %s but answered %d: %s%s"
                .formatted(method, path, settings.repository(), status, reason(response.body()), way(status)));
    }

    private static String way(int status) {
        return switch (status) {
            case 401 -> "; the token is wrong or has expired: use another";
            case 403, 404 ->
                "; give the job the permission in its workflow, and mind that a pull request from a fork has a token"
                        + " that may read only";
            default -> "";
        };
    }

    private static String reason(String body) {
        try {
            return Json.parse(body, "answer").path("message").asText("no reason");
        } catch (IllegalArgumentException _) {
            return "no reason";
        }
    }
}
