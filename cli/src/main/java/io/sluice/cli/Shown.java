package io.sluice.cli;

/// What a person reads of names that come from a source: what a terminal would take for a command, or for the end of a
/// line, is shown as `?`. Documents for programs keep the names as they are.
final class Shown {

    private Shown() {}

    static String of(String sentence) {
        return sentence.replaceAll("\\p{Cc}", "?");
    }
}
