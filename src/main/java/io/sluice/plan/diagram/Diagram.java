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
        List<Part> parts = parts(contents);
        Grid grid = Grid.of(parts);
        Map<Place, Box> boxes = new LinkedHashMap<>();
        Map<Part, Box> placed = new LinkedHashMap<>();
        for (Part part : parts) {
            boxes.put(part.place(), grid.box(part.place()));
            placed.put(part, grid.box(part.place()));
        }
        return new Scene(
                new Box(0, 0, Grid.WIDTH, grid.height()),
                new Label(20, 34, "Pipeline %s, stack %s".formatted(database, plan.stack()), Style.HEADING),
                frames(contents, boxes, grid),
                placed,
                arrows(contents, boxes));
    }

    private static List<Part> parts(Contents contents) {
        List<Part> parts = new ArrayList<>(new SourceParts(contents).all());
        parts.addAll(new ReplicationParts(contents).all());
        parts.addAll(new ValidationParts(contents).all());
        parts.addAll(new DataParts(contents).all());
        parts.addAll(new AlertingParts(contents).all());
        return parts;
    }

    private static List<Frame> frames(Contents contents, Map<Place, Box> boxes, Grid grid) {
        return new Frames(boxes, grid.height())
                .all(
                        pipelineAccount(contents),
                        contents.bucket("lake").flatMap(contents::account),
                        new ReplicationParts(contents).network());
    }

    private static List<Arrow> arrows(Contents contents, Map<Place, Box> boxes) {
        return new Flows(contents)
                .all().stream()
                        .filter(flow -> boxes.containsKey(flow.from()) && boxes.containsKey(flow.to()))
                        .map(flow -> flow.drawn(boxes.get(flow.from()), boxes.get(flow.to())))
                        .toList();
    }

    private static Optional<String> pipelineAccount(Contents contents) {
        Optional<Resource> task = contents.first("aws:dms/replicationTask:ReplicationTask");
        return task.flatMap(contents::account);
    }
}
