package io.sluice.plan.diagram;

/// How wide a text is at most, in whatever sans-serif font a reader has.
///
/// The widths are those of DejaVu Sans, the widest of the fonts that browsers fall back to, rounded up.
final class TextWidth {

    private static final double NARROW = 0.38;
    private static final double WIDE = 1.0;
    private static final double UPPER = 0.79;
    private static final double OTHER = 0.65;

    /// What bold adds.
    private static final double BOLD = 1.12;

    private TextWidth() {}

    static double of(String text, double size) {
        return text.chars().mapToDouble(TextWidth::width).sum() * size;
    }

    static double bold(String text, double size) {
        return of(text, size) * BOLD;
    }

    /// The text, with an ellipsis in its middle where it is wider than there is room: names differ at both ends.
    static String cut(String text, double size, double room) {
        String cut = text;
        for (int kept = text.length() - 1; of(cut, size) > room && kept > 1; kept--) {
            cut = text.substring(0, (kept + 1) / 2) + "…" + text.substring(text.length() - kept / 2);
        }
        return cut;
    }

    private static double width(int character) {
        if ("ijlI.,:;'|!()[]/ ".indexOf(character) >= 0) {
            return NARROW;
        }
        if ("mwMW@%…→".indexOf(character) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(character) ? UPPER : OTHER;
    }
}
