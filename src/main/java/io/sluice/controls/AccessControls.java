package io.sluice.controls;

import static io.sluice.controls.Severity.HIGH;
import static io.sluice.controls.Severity.LOW;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;

/// What roles are allowed.
///
/// Security Hub judges managed policies only; here the inline policies of roles are held to the same.
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html>
final class AccessControls {

    private static final List<String> POLICIES = List.of("aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy");

    private AccessControls() {}

    static List<Control> all() {
        List<Control> all = new ArrayList<>();
        for (String type : POLICIES) {
            all.add(Control.each(
                    "IAM.1", "Policies should not allow everything", HIGH, type, AccessControls::isNotEverything));
            all.add(Control.each(
                    "IAM.21", "Policies should not allow a whole service", LOW, type, AccessControls::isNotAService));
        }
        return all;
    }

    private static Outcome isNotEverything(PlanDocument plan, Resource policy) {
        return Rules.none(
                policy,
                "policy",
                statement -> statement.allows()
                        && statement.actions().contains("*")
                        && statement.resources().contains("*"),
                "no statement may allow * on *");
    }

    private static Outcome isNotAService(PlanDocument plan, Resource policy) {
        return Rules.none(
                policy,
                "policy",
                statement -> statement.allows()
                        && statement.actions().stream().anyMatch(action -> action.matches("[a-z0-9-]+:\\*")),
                "every action must be named");
    }
}
