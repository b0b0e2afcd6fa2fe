package io.sluice.engine;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The name that the provider makes of a logical one: a hyphen and seven hex digits after it, kept while it exists.
///
/// See <https://www.pulumi.com/docs/iac/concepts/resources/names/>
///
/// @param type of the resource
record AutoName(ResourceType type) {

    /// Lists, in the inputs that the provider answers with, those that it made.
    static final String DEFAULTS = "__defaults";

    private static final int DIGITS = 7;

    /// Adds the name where it is left open.
    ///
    /// @throws IllegalArgumentException if it would be longer than AWS takes
    void complete(Map<String, Object> inputs, Map<String, Object> olds, String logical, ByteString seed) {
        Optional<String> property = property();
        if (property.isEmpty() || inputs.containsKey(property.get())) {
            inputs.put(DEFAULTS, List.of());
            return;
        }
        boolean kept = olds.get(DEFAULTS) instanceof List<?> made && made.contains(property.get());
        inputs.put(property.get(), kept ? olds.get(property.get()) : made(logical, seed));
        inputs.put(DEFAULTS, List.of(property.get()));
    }

    /// The input that holds the physical name, where one may be left open.
    private Optional<String> property() {
        return List.of("bucket", "name").stream()
                .filter(name -> !name.equals("bucket") || type.token().equals("aws:s3/bucketV2:BucketV2"))
                .filter(name -> type.inputs().has(name) && !type.inputs().isRequired(name))
                .findFirst();
    }

    private String made(String logical, ByteString seed) {
        String name = "%s-%s".formatted(logical, digits(logical, seed));
        if (name.length() > NameLimits.of(type.token())) {
            throw new IllegalArgumentException("name '%s' plus %d random chars is longer than maximum length %d"
                    .formatted(logical, DIGITS, NameLimits.of(type.token())));
        }
        return type.token().equals("aws:s3/bucketV2:BucketV2") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String digits(String logical, ByteString seed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(seed.toByteArray());
            return HexFormat.of()
                    .formatHex(digest.digest(logical.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
