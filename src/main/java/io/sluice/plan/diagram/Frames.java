package io.sluice.plan.diagram;

import io.sluice.plan.diagram.Frame.Kind;
import io.sluice.plan.diagram.Label.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The borders: accounts, the network, the lake.
///
/// @param boxes every part's box by its place
/// @param height of the picture
record Frames(Map<Place, Box> boxes, double height) {

    private static final int TITLE_ROOM = 28;
    private static final int SPACE = 14;
    private static final int TOP = 52;

    /// Less than the bent lines beside a column keep from it.
    private static final int BESIDE = 9;

    /// @param pipeline account of the pipeline
    /// @param lake account of the lake
    /// @param network what to write at the network
    List<Frame> all(Optional<String> pipeline, Optional<String> lake, String network) {
        boolean apart = lake.isPresent() && !lake.equals(pipeline);
        List<Frame> frames = new ArrayList<>();
        double right = apart ? Grid.left(3) - SPACE - 10.0 : Grid.WIDTH - 6.0;
        Box account = new Box(Grid.left(1) - 2.0 * SPACE, TOP, right - Grid.left(1) + 2.0 * SPACE, height - TOP - 12);
        pipeline.ifPresent(words -> frames.add(frame(account, "account " + words, Kind.ACCOUNT)));
        around(Place.SOURCE_ENDPOINT, Place.INSTANCE, Place.TASK, Place.TARGET_ENDPOINT)
                .ifPresent(box -> frames.add(frame(box, network, Kind.NETWORK)));
        around(Place.LAKE, Place.GLUE, Place.ATHENA)
                .ifPresent(box -> frames.add(
                        apart ? frame(box, lake.get(), Kind.ACCOUNT) : frame(box, "lake, same account", Kind.GROUP)));
        return frames;
    }

    private Optional<Box> around(Place... places) {
        List<Box> found = java.util.Arrays.stream(places)
                .filter(boxes::containsKey)
                .map(boxes::get)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        double top = found.getFirst().y() - TITLE_ROOM;
        double bottom = found.getLast().bottom() + SPACE;
        Box first = found.getFirst();
        return Optional.of(new Box(first.x() - BESIDE, top, first.width() + 2.0 * BESIDE, bottom - top));
    }

    private static Frame frame(Box box, String title, Kind kind) {
        double room = (box.width() - 2 * Grid.PADDING);
        String cut = TextWidth.cut(title, Style.FRAME.size(), room);
        return new Frame(box, new Label(box.x() + Grid.PADDING, box.y() + 18, cut, Style.FRAME), kind);
    }
}
