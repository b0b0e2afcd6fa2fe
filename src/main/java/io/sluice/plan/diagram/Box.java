package io.sluice.plan.diagram;

/// A rectangle of the picture, in pixels from its top left corner.
///
/// @param x left edge
/// @param y upper edge
/// @param width width
/// @param height height
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /// Whether the two share any point inside.
    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether the other is inside this.
    boolean contains(Box other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }
}
