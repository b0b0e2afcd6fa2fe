package io.sluice.config;

/// Whether a message may show the value that is wrong.
public enum Visibility {
    SHOWN,
    /// Of a setting that the stack keeps encrypted.
    HIDDEN;

    String of(String value) {
        return this == SHOWN ? value : "[secret]";
    }
}
