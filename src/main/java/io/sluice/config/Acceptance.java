package io.sluice.config;

import java.util.Locale;
import java.util.Optional;

/// Whether something that can lose data is refused, or known and accepted.
public enum Acceptance {
    REFUSE,
    ACCEPT;

    static Optional<Acceptance> read(Section section, String key) {
        return section.text(key, Rule.oneOf("refuse", "accept"), "refuse")
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
