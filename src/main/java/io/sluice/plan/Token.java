package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Stands for the random part of a name: 64 hex digits that depend on the resource alone.
///
/// @param urn the resource
record Token(Urn urn) {

    Token {
        requireNonNull(urn, "urn is null");
    }

    String text() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(urn.text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
