package io.sluice.controls;

import static io.sluice.controls.Severity.LOW;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;

/// Glue and Athena.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/glue-controls.html>
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/athena-controls.html>
final class CatalogueControls {

    private static final String WORKGROUP = "aws:athena/workgroup:Workgroup";
    private static final String JOB = "aws:glue/job:Job";

    private CatalogueControls() {}

    static List<Control> all() {
        return List.of(
                Control.each(
                        "Athena.2",
                        "Data catalogs should be tagged",
                        LOW,
                        "aws:athena/dataCatalog:DataCatalog",
                        Rules.tagged()),
                Control.each("Athena.3", "Workgroups should be tagged", LOW, WORKGROUP, Rules.tagged()),
                Control.each("Athena.4", "Workgroups should be logged", MEDIUM, WORKGROUP, CatalogueControls::isLogged),
                Control.each(
                        "SLUICE.5",
                        "Query results should be encrypted",
                        MEDIUM,
                        WORKGROUP,
                        CatalogueControls::isEncrypted),
                Control.each("Glue.1", "Jobs should be tagged", LOW, JOB, Rules.tagged()),
                Control.never("Glue.3", "ML transforms should be encrypted", MEDIUM, "no ML transform in the plan"),
                Control.never("Glue.4", "Spark jobs should use a supported Glue", MEDIUM, "no Glue job in the plan"),
                Control.never("StepFunctions.1", "State machines should log", MEDIUM, "no state machine in the plan"));
    }

    private static Outcome isLogged(PlanDocument plan, Resource workgroup) {
        // On is the default.
        boolean logged = workgroup
                .input("configuration")
                .path("publishCloudwatchMetricsEnabled")
                .asBoolean(true);
        return Rules.require(
                logged, "publishCloudwatchMetricsEnabled is false", "publishCloudwatchMetricsEnabled must be true");
    }

    private static Outcome isEncrypted(PlanDocument plan, Resource workgroup) {
        String option = workgroup
                .input("configuration")
                .path("resultConfiguration")
                .path("encryptionConfiguration")
                .path("encryptionOption")
                .asText();
        boolean enforced = workgroup
                .input("configuration")
                .path("enforceWorkgroupConfiguration")
                .asBoolean(true);
        return Rules.require(
                option.endsWith("KMS") && enforced,
                option.isEmpty()
                        ? "results are not encrypted with a key"
                        : "results are encrypted by %s".formatted(option),
                "results must be encrypted with a KMS key, whatever the client says");
    }
}
