package io.sluice.delivery.revision;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.checkout.Ancestry;
import io.sluice.delivery.checkout.Descent;
import io.sluice.delivery.github.Commits;
import io.sluice.delivery.github.GitHub;
import io.sluice.delivery.github.GitHubSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How commits are related, asked of the checkout, and where its history does not reach that far, of GitHub.
///
/// @param home a checkout, or a folder in one
/// @param environment variables of the process: without a token and a repository GitHub is not asked
public record Lineage(Path home, Map<String, String> environment) {

    public Lineage {
        requireNonNull(home, "home is null");
        environment = Map.copyOf(environment);
    }

    /// How a commit comes after another one.
    ///
    /// @return empty where nobody can tell
    public Optional<Descent> descent(Revision from, Revision to) {
        if (from.equals(to)) {
            return Optional.of(Descent.SAME);
        }
        return new Ancestry(home).descent(from.commit(), to.commit()).or(() -> asked(from, to));
    }

    private Optional<Descent> asked(Revision from, Revision to) {
        boolean isReachable = Stream.of("GITHUB_TOKEN", "GITHUB_REPOSITORY")
                .noneMatch(name -> environment.getOrDefault(name, "").isBlank());
        return isReachable
                ? new Commits(new GitHub(GitHubSettings.of(environment))).descent(from.commit(), to.commit())
                : Optional.empty();
    }
}
