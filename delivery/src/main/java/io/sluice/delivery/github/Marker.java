package io.sluice.delivery.github;

/// An invisible first line by which a text of ours is found again.
///
/// @param name what the text is, as `preview` or `drift-dev`: letters, digits, `.`, `_` and `-`
public record Marker(String name) {

    public Marker {
        if (!name.matches("[A-Za-z0-9._-]+") || name.contains("--")) {
            throw new IllegalArgumentException(
                    "marker must be letters, digits, ., _ and single - but was '%s'".formatted(name));
        }
    }

    /// A text that begins with this.
    public String on(String text) {
        return line() + System.lineSeparator() + text;
    }

    boolean isOn(String body) {
        return body.startsWith(line());
    }

    private String line() {
        return "<!-- sluice:%s -->".formatted(name);
    }
}
