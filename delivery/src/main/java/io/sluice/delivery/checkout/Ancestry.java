package io.sluice.delivery.checkout;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/// How commits are related, as far as the history of a checkout reaches.
///
/// @param home a folder of the checkout, or one outside of any
public record Ancestry(Path home) {

    public Ancestry {
        requireNonNull(home, "home is null");
    }

    /// The commit that is checked out; empty where there is none.
    public Optional<String> head() {
        return new Git(home).commit("HEAD");
    }

    /// How a commit comes after another one.
    ///
    /// @return empty where the history does not say: a commit is unknown, or the history was cut off
    public Optional<Descent> descent(String from, String to) {
        Git git = new Git(home);
        if (git.commit(from).isEmpty() || git.commit(to).isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(Descent.SAME);
        }
        if (git.isWithin(from, to)) {
            return Optional.of(Descent.LATER);
        }
        // What was cut off could have led from one to the other.
        if (git.isCutOff()) {
            return Optional.empty();
        }
        return Optional.of(git.isWithin(to, from) ? Descent.EARLIER : Descent.APART);
    }
}
