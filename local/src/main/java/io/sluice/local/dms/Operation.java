package io.sluice.local.dms;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What happened to a row.
public enum Operation {
    INSERT("I"),
    UPDATE("U"),
    DELETE("D");

    private final byte[] letter;
    private final byte[] word;

    Operation(String letter) {
        this.letter = letter.getBytes(UTF_8);
        this.word = name().getBytes(UTF_8);
    }

    /// The value of column `Op`.
    public byte[] letter() {
        return letter;
    }

    /// The value of `$AR_H_OPERATION`.
    public byte[] word() {
        return word;
    }
}
