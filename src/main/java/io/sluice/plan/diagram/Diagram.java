package io.sluice.plan.diagram;

import static java.util.Objects.requireNonNull;

import io.sluice.plan.diagram.Label.Style;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The architecture of one pipeline.
///
/// @param plan the plan of its stack
/// @param database name of the pipeline
public record Diagram(PlanDocument plan, String database) {

    public Diagram {
        requireNonNull(plan, "plan is null");
        requireNonNull(database, "database is null");
    }

    /// The picture as a document that needs nothing else: no font, no image, no script.
    public String svg() {
        return new Svg(scene(), "Pipeline %s of stack %s".formatted(database, plan.stack())).text();
    }

    Scene scene() {
        Contents contents = new Contents(plan, database);
        ReplicationParts replication = new ReplicationParts(contents);
        List<Part> parts = new ArrayList<>(replication.all());
        parts.addAll(new DataParts(contents).all());
        parts.addAll(new AlertingParts(contents).all());
        Grid grid = Grid.of(parts);
        Map<Place, Box> boxes = new LinkedHashMap<>();
        Map<Part, Box> placed = new LinkedHashMap<>();
        for (Part part : parts) {
            boxes.put(part.place(), grid.box(part.place()));
            placed.put(part, grid.box(part.place()));
        }
        List<Arrow> arrows = new Flows(contents)
                .all().stream()
                        .filter(flow -> boxes.containsKey(flow.from()) && boxes.containsKey(flow.to()))
                        .map(flow -> flow.drawn(boxes.get(flow.from()), boxes.get(flow.to())))
                        .toList();
        Frames frames = new Frames(boxes, grid.height());
        return new Scene(
                new Box(0, 0, Grid.WIDTH, grid.height()),
                new Label(20, 34, "Pipeline %s, stack %s".formatted(database, plan.stack()), Style.HEADING),
                frames.all(
                        pipelineAccount(contents),
                        contents.bucket("lake").flatMap(contents::account),
                        replication.network()),
                placed,
                arrows);
    }

    private static Optional<String> pipelineAccount(Contents contents) {
        Optional<Resource> task = contents.first("aws:dms/replicationTask:ReplicationTask");
        return task.flatMap(contents::account);
    }
}
