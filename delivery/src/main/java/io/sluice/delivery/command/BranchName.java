package io.sluice.delivery.command;

import io.sluice.delivery.DeliveryException;
import java.util.regex.Pattern;

/// Names of branches, as far as a job has use for them.
/// See <https://git-scm.com/docs/git-check-ref-format>
final class BranchName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private BranchName() {}

    /// @param option where the name comes from
    /// @throws DeliveryException if it is no name of a branch
    static void require(String option, String name) {
        if (!NAME.matcher(name).matches() || name.contains("..") || name.endsWith(".lock")) {
            throw new DeliveryException("%s must be letters, digits, ., _ and -, in parts between slashes, but was '%s'"
                    .formatted(option, name));
        }
    }
}
