package io.sluice.plan.diagram;

import java.util.List;
import java.util.Map;

/// Everything that is drawn, and where.
///
/// @param size the whole picture
/// @param heading its title
/// @param frames borders
/// @param boxes the box of each part, with its texts
/// @param arrows what flows
record Scene(Box size, Label heading, List<Frame> frames, Map<Part, Box> boxes, List<Arrow> arrows) {

    Scene {
        frames = List.copyOf(frames);
        arrows = List.copyOf(arrows);
    }

    /// The texts of one box: its title and its lines.
    List<Label> labels(Part part) {
        Box box = boxes.get(part);
        double room = box.width() - 2 * Grid.PADDING;
        List<Label> labels = new java.util.ArrayList<>();
        labels.add(new Label(box.x() + Grid.PADDING, box.y() + 20, part.title(), Label.Style.TITLE));
        for (String line : part.lines()) {
            double y = box.y() + 22 + 16 * labels.size();
            String cut = TextWidth.cut(line, Label.Style.LINE.size(), room);
            labels.add(new Label(box.x() + Grid.PADDING, y, cut, Label.Style.LINE));
        }
        return labels;
    }
}
