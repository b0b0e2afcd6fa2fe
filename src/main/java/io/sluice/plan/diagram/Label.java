package io.sluice.plan.diagram;

/// A piece of text of the picture.
///
/// @param x where it begins
/// @param y its base line
/// @param text what it says
/// @param style how it looks
record Label(double x, double y, String text, Style style) {

    /// How a text looks.
    enum Style {
        /// What a box is.
        TITLE(13, "title"),
        /// What is set.
        LINE(12, "line"),
        /// What flows.
        FLOW(12, "flow"),
        /// What a frame is.
        FRAME(12, "frame-title"),
        /// What the picture is.
        HEADING(17, "heading");

        private final int size;
        private final String word;

        Style(int size, String word) {
            this.size = size;
            this.word = word;
        }

        int size() {
            return size;
        }

        String word() {
            return word;
        }

        boolean isBold() {
            return this == TITLE || this == HEADING;
        }
    }

    /// The room it takes.
    Box bounds() {
        double width = style.isBold() ? TextWidth.bold(text, style.size()) : TextWidth.of(text, style.size());
        return new Box(x, y - style.size(), width, style.size() * 1.25);
    }
}
