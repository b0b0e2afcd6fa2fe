package io.sluice.delivery.checkout;

import io.sluice.delivery.DeliveryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a push changed, and whether that is worth a deployment.
///
/// @param paths files that were changed, added or removed, from the repository's root; empty where git cannot tell
public record ChangedFiles(Optional<List<String>> paths) {

    /// What GitHub names as the commit before the first one of a branch.
    private static final Pattern NO_COMMIT = Pattern.compile("0*");

    /// What nothing that is deployed is made of.
    private static final Pattern DOCUMENTATION = Pattern.compile("docs/.*|(?!metadata/)(.+/)?[^/]+\\.md|LICENSE"
            + "|\\.editorconfig|\\.gitignore|\\.github/(CODEOWNERS|dependabot\\.yml)");

    public ChangedFiles {
        paths = paths.map(List::copyOf);
    }

    /// What differs between two commits.
    ///
    /// @param home a checkout with both commits
    /// @param from may be unknown: a first push, or one that rewrote the branch
    /// @throws DeliveryException if the later commit is unknown
    public static ChangedFiles between(Path home, String from, String to) {
        Git git = new Git(home);
        if (git.commit(to).isEmpty()) {
            throw new DeliveryException("--to must be a commit of '%s' but was '%s'".formatted(home, to));
        }
        if (NO_COMMIT.matcher(from).matches() || git.commit(from).isEmpty()) {
            return new ChangedFiles(Optional.empty());
        }
        return new ChangedFiles(git.rows("diff", "--name-only", "--no-renames", "-z", from, to));
    }

    /// Whether something changed that is not documentation alone; also where it cannot be told.
    public boolean isWorthADeployment() {
        return paths.map(all -> all.stream()
                        .anyMatch(path -> !DOCUMENTATION.matcher(path).matches()))
                .orElse(true);
    }
}
