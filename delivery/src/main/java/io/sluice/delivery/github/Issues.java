package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.Optional;

/// Issues that say how something stands, one for each marker: opened, written anew, and closed when it is over.
///
/// @param github the repository
public record Issues(GitHub github) {

    /// Narrows the list down; the marker decides.
    private static final String LABEL = "sluice";

    public Issues {
        requireNonNull(github, "github is null");
    }

    /// Opens the issue, or writes it anew where it is open.
    ///
    /// @return address of the issue
    public String open(Marker marker, String title, String text) {
        ObjectNode content = Json.object().put("title", title).put("body", marker.on(text));
        return openWith(marker)
                .map(issue -> github.patch("issues/" + number(issue), content))
                .orElseGet(() -> {
                    content.putArray("labels").add(LABEL);
                    return github.post("issues", content);
                })
                .path("html_url")
                .asText();
    }

    /// Closes the issue with a last word, where one is open.
    ///
    /// @return its address, empty if none was open
    public Optional<String> close(Marker marker, String word) {
        return openWith(marker).map(issue -> {
            github.post(
                    "issues/%d/comments".formatted(number(issue)), Json.object().put("body", word));
            return github.patch(
                            "issues/" + number(issue),
                            Json.object().put("state", "closed").put("state_reason", "completed"))
                    .path("html_url")
                    .asText();
        });
    }

    private Optional<JsonNode> openWith(Marker marker) {
        return github.list("issues?state=open&labels=" + LABEL).stream()
                .filter(issue -> issue.path("pull_request").isMissingNode())
                .filter(issue -> marker.isOn(issue.path("body").asText()))
                .findFirst();
    }

    private static int number(JsonNode issue) {
        return issue.path("number").intValue();
    }
}
