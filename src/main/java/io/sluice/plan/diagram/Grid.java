package io.sluice.plan.diagram;

import java.util.List;

/// Turns places into pixels. Rows in which nothing stands take no room.
///
/// @param rows the rows in which something stands, from the top
record Grid(List<Integer> rows) {

    /// Width of the picture.
    static final int WIDTH = 1200;

    /// Between the border of a box and its text.
    static final int PADDING = 10;

    private static final double[] LEFT = {20, 334, 650, 962};
    private static final double[] WIDTHS = {196, 206, 206, 204};
    private static final int TOP = 104;
    private static final int PITCH = 122;
    private static final int HEIGHT = 78;

    Grid {
        rows = List.copyOf(rows);
    }

    static Grid of(List<Part> parts) {
        return new Grid(parts.stream()
                .map(part -> part.place().row())
                .distinct()
                .sorted()
                .toList());
    }

    Box box(Place place) {
        int column = place.column();
        return new Box(LEFT[column], TOP + rows.indexOf(place.row()) * (double) PITCH, WIDTHS[column], HEIGHT);
    }

    double height() {
        return TOP + rows.size() * (double) PITCH - (PITCH - HEIGHT) + 40;
    }

    /// Left edge of a column.
    static double left(int column) {
        return LEFT[column];
    }

    /// Right edge of a column.
    static double right(int column) {
        return LEFT[column] + WIDTHS[column];
    }
}
