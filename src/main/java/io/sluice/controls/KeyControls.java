package io.sluice.controls;

import static io.sluice.controls.Severity.CRITICAL;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Set;

/// Keys, and who may decrypt with them.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html>
final class KeyControls {

    private static final String KEY = "aws:kms/key:Key";
    private static final Set<String> DECRYPTS = Set.of("kms:Decrypt", "kms:ReEncryptFrom", "kms:*", "*");

    private KeyControls() {}

    static List<Control> all() {
        return List.of(
                Control.each(
                        "KMS.1",
                        "Managed policies should not decrypt with every key",
                        MEDIUM,
                        "aws:iam/policy:Policy",
                        KeyControls::decryptsWithNamedKeys),
                Control.each(
                        "KMS.2",
                        "Inline policies should not decrypt with every key",
                        MEDIUM,
                        "aws:iam/rolePolicy:RolePolicy",
                        KeyControls::decryptsWithNamedKeys),
                Control.never(
                        "KMS.3", "Keys should not be about to be deleted", CRITICAL, "a state, which no plan has"),
                Control.each("KMS.4", "Keys should rotate", MEDIUM, KEY, Rules.flag("enableKeyRotation", true)),
                Control.each("KMS.5", "Keys should not be public", CRITICAL, KEY, KeyControls::isNotPublic));
    }

    private static Outcome decryptsWithNamedKeys(PlanDocument plan, Resource policy) {
        return Rules.none(
                policy,
                "policy",
                statement -> statement.allows()
                        && statement.actions().stream().anyMatch(DECRYPTS::contains)
                        && statement.resources().stream().anyMatch(KeyControls::isEveryKey),
                "a statement that decrypts must name its keys");
    }

    private static boolean isEveryKey(String resource) {
        return resource.equals("*") || resource.matches("arn:aws[a-z-]*:kms:[^:]*:[^:]*:(key/)?\\*");
    }

    private static Outcome isNotPublic(PlanDocument plan, Resource key) {
        return Rules.none(
                key, "policy", PolicyStatement::isPublic, "every statement that allows must say who or from where");
    }
}
