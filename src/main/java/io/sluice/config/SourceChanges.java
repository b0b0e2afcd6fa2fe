package io.sluice.config;

import java.util.Locale;
import java.util.Optional;

/// What happens to a table's contract when the extractor finds that the table changed.
public enum SourceChanges {
    /// A new version waits until it is reviewed and deployed.
    REVIEW,
    /// A version that only adds columns, after all others and with NULL allowed, is accepted at once.
    ACCEPT_ADDITIVE;

    static Optional<SourceChanges> read(Section section, String key) {
        return section.text(key, Rule.oneOf("review", "accept-additive"), "review")
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
}
