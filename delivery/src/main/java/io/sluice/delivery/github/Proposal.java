package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// An open pull request that a job made, or that somebody opened from the job's branch.
///
/// @param number its number
/// @param address where a person reads it
/// @param authors whose commits its branch holds
public record Proposal(int number, String address, Authors authors) {

    /// As GitHub signs what a bot writes over the API. Whoever takes a bot's commit and writes it anew is another
    /// committer.
    private static final String GITHUB_ITSELF = "web-flow";

    private static final String BOT = "Bot";

    /// GitHub tells no more commits of a pull request; a proposal is one.
    private static final int MAX_COMMITS = 250;

    /// Whose commits they are.
    public enum Authors {
        /// A job wrote all of them, and may write them anew.
        BOTS_ALONE,
        /// Somebody worked on them.
        OTHERS_TOO
    }

    public Proposal {
        requireNonNull(address, "address is null");
        requireNonNull(authors, "authors is null");
    }

    static Authors authorsOf(List<JsonNode> commits) {
        boolean isOurs = !commits.isEmpty()
                && commits.size() < MAX_COMMITS
                && commits.stream().allMatch(Proposal::isOfABot);
        return isOurs ? Authors.BOTS_ALONE : Authors.OTHERS_TOO;
    }

    private static boolean isOfABot(JsonNode commit) {
        JsonNode committer = commit.path("committer");
        boolean isUntouched = committer.path("type").asText().equals(BOT)
                || committer.path("login").asText().equals(GITHUB_ITSELF);
        return commit.path("author").path("type").asText().equals(BOT) && isUntouched;
    }
}
