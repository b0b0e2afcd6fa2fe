package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.checkout.Descent;
import java.util.Optional;

/// How commits of a repository are related, as GitHub knows it: a job has the newest commit alone.
/// See <https://docs.github.com/en/rest/commits/commits#compare-two-commits>
///
/// @param github the repository
public record Commits(GitHub github) {

    public Commits {
        requireNonNull(github, "github is null");
    }

    /// How a commit comes after another one.
    ///
    /// @return empty if GitHub does not know one of them
    public Optional<Descent> descent(String from, String to) {
        return github.find("compare/%s...%s?per_page=1".formatted(from, to))
                .flatMap(comparison -> switch (comparison.path("status").asText()) {
                    case "identical" -> Optional.of(Descent.SAME);
                    case "ahead" -> Optional.of(Descent.LATER);
                    case "behind" -> Optional.of(Descent.EARLIER);
                    case "diverged" -> Optional.of(Descent.APART);
                    default -> Optional.empty();
                });
    }
}
