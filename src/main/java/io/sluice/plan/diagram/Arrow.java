package io.sluice.plan.diagram;

import java.util.List;

/// Something that flows.
///
/// @param points corners of the line: x and y in turn
/// @param labels what flows
record Arrow(List<Double> points, List<Label> labels) {

    Arrow {
        points = List.copyOf(points);
        labels = List.copyOf(labels);
    }
}
