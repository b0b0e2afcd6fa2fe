package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.Map;
import java.util.Optional;

/// Branches of a repository, written over the API: no credentials of git lie in the checkout, and GitHub signs the
/// commit.
///
/// @param github the repository
public record Branches(GitHub github) {

    private static final String REGULAR_FILE = "100644";

    public Branches {
        requireNonNull(github, "github is null");
    }

    /// Makes a branch one commit ahead of another, with some files changed. What was on the branch before is gone: a
    /// proposal says how things stand, not how they came about.
    ///
    /// @param files contents by path from the repository's root; empty for a file that is to go
    /// @return whether the files differ from those of the base; if not, nothing is written
    public boolean write(String branch, String base, Map<String, Optional<String>> files, String message) {
        String parent =
                github.get("git/ref/heads/" + base).path("object").path("sha").asText();
        String tree =
                github.get("git/commits/" + parent).path("tree").path("sha").asText();
        String changed = github.post("git/trees", tree(tree, files)).path("sha").asText();
        if (changed.equals(tree)) {
            return false;
        }
        ObjectNode commit = Json.object().put("message", message).put("tree", changed);
        commit.putArray("parents").add(parent);
        point(branch, github.post("git/commits", commit).path("sha").asText());
        return true;
    }

    private void point(String branch, String commit) {
        Optional<JsonNode> there = github.find("git/ref/heads/" + branch);
        if (there.isPresent()) {
            github.patch(
                    "git/refs/heads/" + branch, Json.object().put("sha", commit).put("force", true));
        } else {
            github.post(
                    "git/refs", Json.object().put("ref", "refs/heads/" + branch).put("sha", commit));
        }
    }

    private static ObjectNode tree(String base, Map<String, Optional<String>> files) {
        ObjectNode json = Json.object().put("base_tree", base);
        ArrayNode entries = json.putArray("tree");
        files.forEach((path, content) -> {
            ObjectNode entry = entries.addObject()
                    .put("path", path)
                    .put("mode", REGULAR_FILE)
                    .put("type", "blob");
            content.ifPresentOrElse(text -> entry.put("content", text), () -> entry.putNull("sha"));
        });
        return json;
    }
}
