package io.sluice.plan.diagram;

import io.sluice.plan.diagram.Label.Style;
import java.util.ArrayList;
import java.util.List;

/// What flows from one part to another, and which way its line takes.
///
/// @param from where it begins
/// @param to where it ends
/// @param way which way
/// @param words what flows, one line each
record Flow(Place from, Place to, Way way, List<String> words) {

    private static final int LINE_HEIGHT = 15;

    /// The way of a line.
    enum Way {
        /// To the next column, level.
        ACROSS,
        /// To the row above or below.
        ALONG,
        /// Into the space between two columns, and out of it on the other row.
        STEP,
        /// Into the space to the right of the column, and back into it.
        AROUND
    }

    Flow {
        words = List.copyOf(words);
    }

    Arrow drawn(Box start, Box end) {
        return switch (way) {
            case ACROSS -> across(start, end);
            case ALONG -> along(start, end);
            case STEP -> step(start, end);
            case AROUND -> around(start, end);
        };
    }

    private Arrow across(Box start, Box end) {
        boolean right = end.x() > start.x();
        double from = right ? start.right() : start.x();
        double to = right ? end.x() : end.right();
        double y = start.middleY();
        // Beside the middle, where a border or a bent line may be.
        double middle = Math.min(start.x(), end.x()) < Grid.left(1) ? Grid.right(0) + 44 : (from + to) / 2 + 6;
        return new Arrow(List.of(from, y, to, y), above(middle, y));
    }

    private Arrow along(Box start, Box end) {
        boolean down = end.y() > start.y();
        double x = start.middleX();
        double from = down ? start.bottom() : start.y();
        double to = down ? end.y() : end.bottom();
        double middle = (from + to) / 2;
        List<Label> labels = new ArrayList<>();
        words.forEach(word -> labels.add(new Label(x + 10, middle + 4, word, Style.FLOW)));
        return new Arrow(List.of(x, from, x, to), labels);
    }

    private Arrow step(Box start, Box end) {
        boolean right = end.x() > start.x();
        double from = right ? start.right() : start.x();
        double to = right ? end.x() : end.right();
        // Not in the middle, where the level lines have their words.
        double bend = right ? to - 18 : to + 15;
        double out = start.middleY();
        double in = end.y() + end.height() * (out > end.y() ? 0.78 : 0.22);
        return new Arrow(
                List.of(from, out, bend, out, bend, in, to, in), above((from + bend) / 2 - (right ? 4 : 0), out));
    }

    private Arrow around(Box start, Box end) {
        double bend = start.right() + 24;
        double out = start.y() + start.height() * 0.8;
        double in = end.middleY();
        List<Label> labels = new ArrayList<>();
        words.forEach(word -> labels.add(new Label(bend + 8, in - 8 + LINE_HEIGHT * labels.size(), word, Style.FLOW)));
        return new Arrow(List.of(start.right(), out, bend, out, bend, in, end.right(), in), labels);
    }

    /// Words above a level line, the last one right above it.
    private List<Label> above(double middle, double y) {
        List<Label> labels = new ArrayList<>();
        for (String word : words) {
            double up = (words.size() - 1 - labels.size()) * (double) LINE_HEIGHT;
            double x = middle - TextWidth.of(word, Style.FLOW.size()) / 2;
            labels.add(new Label(x, y - 7 - up, word, Style.FLOW));
        }
        return labels;
    }
}
