package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.Optional;

/// Pull requests that a job opens from a branch of its own: one a branch, written anew, and closed when it is over.
///
/// @param github the repository
public record Proposals(GitHub github) {

    public Proposals {
        requireNonNull(github, "github is null");
    }

    /// The open one of a branch.
    ///
    /// @param base branch that it is for
    public Optional<Proposal> find(String branch, String base) {
        String head = github.owner() + ":" + branch;
        return github.list(Query.openPulls(base, head)).stream().findFirst().map(this::proposal);
    }

    /// Opens one.
    ///
    /// @return its address
    public String open(String branch, String base, String title, String text) {
        ObjectNode content = content(title, text).put("head", branch).put("base", base);
        return github.post("pulls", content).path("html_url").asText();
    }

    /// Tells an open one anew.
    public void tell(Proposal proposal, String title, String text) {
        github.patch("pulls/" + proposal.number(), content(title, text));
    }

    /// Closes one with a last word.
    public void close(Proposal proposal, String word) {
        github.post(
                "issues/%d/comments".formatted(proposal.number()), Json.object().put("body", word));
        github.patch("pulls/" + proposal.number(), Json.object().put("state", "closed"));
    }

    private Proposal proposal(JsonNode pull) {
        int number = pull.path("number").intValue();
        return new Proposal(
                number,
                pull.path("html_url").asText(),
                Proposal.authorsOf(github.list("pulls/%d/commits".formatted(number))));
    }

    private static ObjectNode content(String title, String text) {
        return Json.object().put("title", title).put("body", text);
    }
}
