package io.sluice.local.run;

import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.plan.PlanDocument;
import io.sluice.local.plan.PlanProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks for the plan of this run's pipeline alone, over the run's own contracts.
///
/// @param home folder of the project
/// @param pipeline the pipeline
/// @param metadata metadata store to plan with
/// @param isOwn whether the database is the person's own, so the stack need not know it
record PlanRequest(Path home, LocalOptions.PipelineName pipeline, Path metadata, boolean isOwn) {

    PipelinePlan run() {
        List<String> arguments = new ArrayList<>(List.of(
                "--stack", pipeline.stack(), "--metadata", metadata.toString(), "--database", pipeline.database()));
        if (isOwn) {
            arguments.addAll(List.of("--add-database", pipeline.database()));
        }
        String text = new PlanProcess(home).run(arguments);
        return new PipelinePlan(PlanDocument.read(text));
    }
}
