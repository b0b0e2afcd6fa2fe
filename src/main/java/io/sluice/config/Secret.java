package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Where DMS finds host, port, user and password of a source.
///
/// @param arn ARN of the Secrets Manager secret
/// @param keyArn ARN of the key it is encrypted under, where that is not AWS's own
public record Secret(String arn, Optional<String> keyArn) {

    private static final Rule KEY_ARN =
            Rule.of("the ARN of a KMS key", "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");

    public Secret {
        requireNonNull(arn, "arn is null");
        requireNonNull(keyArn, "keyArn is null");
    }

    static Optional<Secret> read(Section section) {
        Optional<String> arn = section.text("secretArn", Rule.SECRET_ARN);
        Optional<String> keyArn = section.optionalText("secretKeyArn", KEY_ARN);
        return arn.map(found -> new Secret(found, keyArn));
    }
}
