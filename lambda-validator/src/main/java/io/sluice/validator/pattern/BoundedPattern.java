package io.sluice.validator.pattern;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Java's own engine, for expressions that look around or back. It may take exponential time, so its steps over a text
/// are counted, and a text that takes too many does not match: what cannot be told has failed. Nor do bytes that are no
/// text.
final class BoundedPattern implements TextPattern {

    /// Characters that are looked at in one text. A thousand times those of a usual text.
    static final int MAX_STEPS = 1_000_000;

    private final Pattern pattern;

    BoundedPattern(String expression) {
        this.pattern = Pattern.compile(TextEnds.in(expression));
    }

    @Override
    public boolean find(byte[] bytes, int from, int to) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            return pattern.matcher(new CountedText(text)).find();
        } catch (CharacterCodingException | TooManyStepsException | StackOverflowError e) {
            return false;
        }
    }

    /// Says that the engine looked at more characters than it may.
    private static final class TooManyStepsException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// A text that can be looked at so often.
    private static final class CountedText implements CharSequence {

        private final String text;
        private int steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
