package io.sluice.validator.check;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What one rule says of one file.
public sealed interface Verdict {

    /// Passed without findings, failed with them.
    static Verdict of(List<String> findings) {
        return findings.isEmpty() ? new Passed() : new Failed(findings);
    }

    /// The file keeps the rule.
    record Passed() implements Verdict {}

    /// @param findings what breaks the rule, each a sentence, at least one
    record Failed(List<String> findings) implements Verdict {

        public Failed {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failed verdict must have a finding");
            }
        }
    }

    /// The rule cannot tell, which fails the file: a gate that is open when in doubt is no gate.
    ///
    /// @param reason why it cannot tell
    record NotApplicable(String reason) implements Verdict {

        public NotApplicable {
            requireNonNull(reason, "reason is null");
        }
    }
}
