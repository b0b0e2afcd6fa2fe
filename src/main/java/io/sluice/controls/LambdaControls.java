package io.sluice.controls;

import static io.sluice.controls.Severity.CRITICAL;
import static io.sluice.controls.Severity.LOW;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Set;

/// Functions.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html>
final class LambdaControls {

    private static final String FUNCTION = "aws:lambda/function:Function";

    /// Runtimes that are not deprecated and that this project could use.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html>
    private static final Set<String> RUNTIMES =
            Set.of("java17", "java21", "java25", "python3.12", "python3.13", "nodejs22.x", "nodejs24.x");

    private LambdaControls() {}

    static List<Control> all() {
        return List.of(
                Control.each(
                        "Lambda.1",
                        "Functions should not be public",
                        CRITICAL,
                        "aws:lambda/permission:Permission",
                        LambdaControls::isNotPublic),
                Control.each(
                        "Lambda.2",
                        "Functions should use supported runtimes",
                        MEDIUM,
                        FUNCTION,
                        LambdaControls::runtime),
                Control.never(
                        "Lambda.3",
                        "Functions should be in a VPC",
                        LOW,
                        "not in the Foundational Security Best Practices, and only a function that reaches a source needs a VPC"),
                Control.each(
                        "Lambda.5",
                        "Functions in a VPC should use several zones",
                        MEDIUM,
                        FUNCTION,
                        LambdaControls::zones),
                Control.each("Lambda.6", "Functions should be tagged", LOW, FUNCTION, Rules.tagged()),
                Control.each(
                        "Lambda.7", "Functions should be traced with X-Ray", LOW, FUNCTION, LambdaControls::isTraced));
    }

    private static Outcome isNotPublic(PlanDocument plan, Resource permission) {
        String principal = permission.input("principal").asText();
        boolean bound = !permission.input("sourceArn").asText().isEmpty()
                || !permission.input("sourceAccount").asText().isEmpty()
                || principal.matches("\\d{12}|arn:.*");
        return Rules.require(
                !principal.equals("*") && bound,
                "principal %s may call it from any account".formatted(principal),
                "sourceArn or sourceAccount must be set");
    }

    private static Outcome runtime(PlanDocument plan, Resource function) {
        String runtime = function.input("runtime").asText();
        return Rules.require(
                RUNTIMES.contains(runtime),
                "runtime is %s".formatted(runtime),
                "runtime must be one of %s".formatted(RUNTIMES.stream().sorted().toList()));
    }

    private static Outcome zones(PlanDocument plan, Resource function) {
        int subnets = function.input("vpcConfig").path("subnetIds").size();
        return subnets == 0
                ? new Outcome.NotApplicable("it is not in a VPC")
                : Rules.require(subnets > 1, "it is in 1 subnet", "it must be in 2 subnets or more");
    }

    private static Outcome isTraced(PlanDocument plan, Resource function) {
        String mode = function.input("tracingConfig").path("mode").asText();
        return Rules.require(mode.equals("Active"), "tracing is not active", "tracingConfig.mode must be Active");
    }
}
