package io.sluice.controls;

import static io.sluice.controls.Severity.LOW;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;

/// Secrets that the stack itself makes. Those of source databases are made by whoever owns the source.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html>
final class SecretControls {

    private static final String SECRET = "aws:secretsmanager/secret:Secret";
    private static final String STATE = "a state, which no plan has";

    private SecretControls() {}

    static List<Control> all() {
        return List.of(
                Control.each("SecretsManager.1", "Secrets should rotate", MEDIUM, SECRET, SecretControls::rotates),
                Control.never("SecretsManager.2", "Rotation should succeed", MEDIUM, STATE),
                Control.never("SecretsManager.3", "Unused secrets should be removed", MEDIUM, STATE),
                Control.never("SecretsManager.4", "Secrets should have rotated lately", MEDIUM, STATE),
                Control.each("SecretsManager.5", "Secrets should be tagged", LOW, SECRET, Rules.tagged()));
    }

    private static Outcome rotates(PlanDocument plan, Resource secret) {
        String arn = secret.output("arn").asText();
        boolean rotates = plan.all("aws:secretsmanager/secretRotation:SecretRotation").stream()
                .anyMatch(rotation -> rotation.input("secretId").asText().equals(arn));
        return Rules.require(rotates, "it does not rotate", "it must have a SecretRotation");
    }
}
