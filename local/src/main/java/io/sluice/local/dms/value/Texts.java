package io.sluice.local.dms.value;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Converters whose result is text or bytes.
final class Texts {

    private static final byte[] TRUE = "true".getBytes(UTF_8);
    private static final byte[] FALSE = "false".getBytes(UTF_8);

    private Texts() {}

    /// The text as it is.
    static Converter asIs() {
        return (text, offset, length, sink) -> sink.bytes(text, offset, length);
    }

    /// `true` and `false` in full, where PostgreSQL writes one letter.
    static Converter booleans() {
        return (text, offset, length, sink) -> {
            byte[] word = isTrue(text, offset, length) ? TRUE : FALSE;
            sink.bytes(word, 0, word.length);
        };
    }

    /// Whether the value is PostgreSQL's `t`, or a number or word that a rule calls a boolean.
    static boolean isTrue(byte[] text, int offset, int length) {
        return length > 0 && (text[offset] == 't' || text[offset] == '1');
    }

    /// The text cut at a number of bytes, never inside a character.
    static Converter upToBytes(int most) {
        return (text, offset, length, sink) -> {
            if (length <= most) {
                sink.bytes(text, offset, length);
                return;
            }
            sink.altered("was cut at %d bytes".formatted(most));
            sink.bytes(text, offset, wholeCharacters(text, offset, most));
        };
    }

    /// The text cut at a number of characters.
    static Converter upToCharacters(int most) {
        return (text, offset, length, sink) -> {
            int kept = length <= most ? length : bytesOf(text, offset, length, most);
            if (kept < length) {
                sink.altered("was cut at %d characters".formatted(most));
            }
            sink.bytes(text, offset, kept);
        };
    }

    /// The bytes that PostgreSQL writes in hexadecimal digits, cut at a number of bytes; 0 is no limit.
    static Converter hex(int most) {
        return new Hex(most);
    }

    private static int wholeCharacters(byte[] text, int offset, int length) {
        int kept = length;
        while (kept > 0 && isContinuation(text[offset + kept])) {
            kept--;
        }
        return kept;
    }

    private static int bytesOf(byte[] text, int offset, int length, int characters) {
        int seen = 0;
        for (int at = 0; at < length; at++) {
            if (!isContinuation(text[offset + at]) && seen++ == characters) {
                return at;
            }
        }
        return length;
    }

    private static boolean isContinuation(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }

    /// Decodes `\x` and pairs of digits into a buffer of its own.
    private static final class Hex implements Converter {

        private final int most;
        private byte[] buffer = new byte[256];

        Hex(int most) {
            this.most = most;
        }

        @Override
        public void convert(byte[] text, int offset, int length, ValueSink sink) {
            int whole = (length - 2) / 2;
            int kept = most > 0 && whole > most ? most : whole;
            if (kept < whole) {
                sink.altered("was cut at %d bytes".formatted(most));
            }
            if (buffer.length < kept) {
                buffer = new byte[Math.max(kept, buffer.length * 2)];
            }
            for (int at = 0; at < kept; at++) {
                int digits = offset + 2 + at * 2;
                buffer[at] = (byte) (digit(text[digits]) << 4 | digit(text[digits + 1]));
            }
            sink.bytes(buffer, 0, kept);
        }

        private static int digit(byte letter) {
            return letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10;
        }
    }
}
