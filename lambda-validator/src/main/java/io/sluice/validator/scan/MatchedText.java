package io.sluice.validator.scan;

import io.sluice.validator.pattern.TextPattern;

/// A text matches a pattern.
///
/// @param pattern the pattern
record MatchedText(TextPattern pattern) implements ValueCheck {

    @Override
    public void test(Values values, BadValues bad) {
        byte[] bytes = values.bytes();
        for (int index = 0; index < values.count(); index++) {
            int from = values.start(index);
            if (!pattern.find(bytes, from, from + values.length(index))) {
                bad.value(index);
            }
        }
    }
}
