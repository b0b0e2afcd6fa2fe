package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.Optional;
import java.util.OptionalInt;

/// The pull requests of a repository, and the one comment that each of them gets.
///
/// @param github the repository
public record PullRequests(GitHub github) {

    public PullRequests {
        requireNonNull(github, "github is null");
    }

    /// The open pull request whose branch stands at this commit; also one from a fork, whose number no event tells.
    ///
    /// @param head `owner:branch`
    /// @param base branch that it is for: one branch may have several pull requests
    /// @param sha the commit; a branch that has moved on is another preview's
    public OptionalInt find(String head, String base, String sha) {
        return github.list(Query.openPulls(base, head)).stream()
                // GitHub answers with all of them where it makes nothing of a head.
                .filter(pull -> pull.path("head").path("label").asText().equals(head))
                .filter(pull -> pull.path("head").path("sha").asText().equals(sha))
                .mapToInt(pull -> pull.path("number").intValue())
                .findFirst();
    }

    /// Writes the comment with this marker, or writes it anew where it is there.
    ///
    /// @return address of the comment
    public String comment(int number, Marker marker, String text) {
        String body = marker.on(text);
        return commentWith(number, marker)
                .map(comment ->
                        github.patch("issues/comments/" + comment.path("id").asLong(), body(body)))
                .orElseGet(() -> github.post("issues/%d/comments".formatted(number), body(body)))
                .path("html_url")
                .asText();
    }

    /// Anybody can write a comment with our marker; only one of a bot is taken for ours.
    private Optional<JsonNode> commentWith(int number, Marker marker) {
        return github.list("issues/%d/comments".formatted(number)).stream()
                .filter(comment -> marker.isOn(comment.path("body").asText()))
                .filter(comment -> comment.path("user").path("type").asText().equals("Bot"))
                .findFirst();
    }

    private static ObjectNode body(String text) {
        return Json.object().put("body", text);
    }
}
