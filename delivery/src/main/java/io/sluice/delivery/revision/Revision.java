package io.sluice.delivery.revision;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.checkout.Ancestry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A commit of the repository.
///
/// @param commit its whole name, 40 or 64 hexadecimal digits
public record Revision(String commit) {

    /// In a release, which has no history: the commit that it was packed from.
    public static final String FILE = ".revision";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private static final int SHORT = 10;

    /// @throws DeliveryException if it is no name of a commit
    public Revision {
        if (!COMMIT.matcher(commit).matches()) {
            throw new DeliveryException(
                    "a revision must be the whole name of a commit, 40 hexadecimal digits, but was '%s'"
                            .formatted(commit));
        }
    }

    /// The commit of a release, or the one that is checked out.
    ///
    /// @param home a release, or a checkout
    /// @throws DeliveryException if it is neither
    public static Revision of(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Revision(new Ancestry(home)
                    .head()
                    .orElseThrow(() -> new DeliveryException(
                            "'%s' must be a checkout of git, or a release, but is neither".formatted(home))));
        }
        try {
            return new Revision(Files.readString(file).strip());
        } catch (IOException e) {
            throw new DeliveryException("'%s' must be readable but is not: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// As a person abbreviates it.
    public String abbreviated() {
        return commit.substring(0, SHORT);
    }
}
