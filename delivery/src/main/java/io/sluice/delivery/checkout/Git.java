package io.sluice.delivery.checkout;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Git, asked about one checkout.
///
/// @param home root of the checkout
record Git(Path home) {

    private static final String END = "\0";

    private static final String YES = "true";

    Git {
        requireNonNull(home, "home is null");
    }

    /// The whole name of a commit, empty if there is no such commit here.
    Optional<String> commit(String name) {
        return line("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    }

    /// Whether one commit is the other, or one of those that lead to it.
    boolean isWithin(String commit, String later) {
        return rows("merge-base", "--is-ancestor", commit, later).isPresent();
    }

    /// Whether the checkout was made without the beginning of its history.
    boolean isCutOff() {
        return line("rev-parse", "--is-shallow-repository").filter(YES::equals).isPresent();
    }

    private Optional<String> line(String... arguments) {
        return rows(arguments).map(rows -> String.join("", rows).strip());
    }

    /// @param arguments a command whose rows end with a NUL
    /// @return its rows; empty if git refuses
    Optional<List<String>> rows(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    ? Optional.of(Arrays.stream(out.split(END))
                            .filter(row -> !row.isEmpty())
                            .toList())
                    : Optional.empty();
        } catch (IOException e) {
            throw new DeliveryException("'git' must be on the PATH but cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("git was running when the command was interrupted", e);
        }
    }
}
