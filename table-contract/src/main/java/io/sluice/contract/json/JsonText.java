package io.sluice.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Reads the trees of texts that are JSON beyond doubt, in a fraction of the time that Jackson's reader takes to
/// start: a function that is new judges its first file sooner. What it stumbles over is left to Jackson, which
/// knows better and says what is wrong.
final class JsonText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int LONG_DIGITS = 18;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /// The one value of a text, empty where there is a doubt.
    static Optional<JsonNode> read(String text) {
        JsonText reader = new JsonText(text);
        try {
            JsonNode value = reader.value();
            reader.space();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (Doubt e) {
            return Optional.empty();
        }
    }

    private JsonNode value() throws Doubt {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> NODES.textNode(string());
            case 't' -> word("true", NODES.booleanNode(true));
            case 'f' -> word("false", NODES.booleanNode(false));
            case 'n' -> word("null", NODES.nullNode());
            default -> number();
        };
    }

    private ObjectNode object() throws Doubt {
        ObjectNode object = NODES.objectNode();
        if (isEmpty('}')) {
            return object;
        }
        do {
            space();
            String name = string();
            space();
            require(':');
            object.set(name, value());
        } while (goesOn('}'));
        return object;
    }

    private ArrayNode array() throws Doubt {
        ArrayNode array = NODES.arrayNode();
        if (isEmpty(']')) {
            return array;
        }
        do {
            array.add(value());
        } while (goesOn(']'));
        return array;
    }

    /// Steps over the opening bracket, and over the closing one if nothing stands between.
    private boolean isEmpty(char bracket) throws Doubt {
        if (++depth > MAX_DEPTH) {
            throw new Doubt();
        }
        at++;
        space();
        boolean empty = peek() == bracket;
        if (empty) {
            at++;
            depth--;
        }
        return empty;
    }

    /// Steps over the comma before another element, or over the closing bracket.
    private boolean goesOn(char bracket) throws Doubt {
        space();
        boolean more = peek() == ',';
        if (more) {
            at++;
        } else {
            require(bracket);
            depth--;
        }
        return more;
    }

    private String string() throws Doubt {
        require('"');
        int from = at;
        while (peek() != '"' && peek() != '\\') {
            if (peek() < ' ') {
                throw new Doubt();
            }
            at++;
        }
        if (peek() == '"') {
            return text.substring(from, at++);
        }
        StringBuilder all = new StringBuilder(text.substring(from, at));
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw new Doubt();
            }
            all.append(next == '\\' ? escaped() : next);
        }
        at++;
        return all.toString();
    }

    private char escaped() throws Doubt {
        char letter = peek();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw new Doubt();
        };
    }

    private char unit() throws Doubt {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(peek(), 16);
            if (value < 0 || peek() > 'f') {
                throw new Doubt();
            }
            unit = unit << 4 | value;
            at++;
        }
        return (char) unit;
    }

    private JsonNode number() throws Doubt {
        int from = at;
        at += peek() == '-' ? 1 : 0;
        int whole = digits();
        if (whole == 0 || whole > 1 && text.charAt(at - whole) == '0') {
            throw new Doubt();
        }
        boolean isWhole = true;
        if (is('.')) {
            at++;
            isWhole = false;
            requireDigits();
        }
        if (is('e') || is('E')) {
            at++;
            isWhole = false;
            at += is('+') || is('-') ? 1 : 0;
            if (requireDigits() > MAX_EXPONENT_DIGITS) {
                throw new Doubt();
            }
        }
        if (at - from > MAX_NUMBER) {
            throw new Doubt();
        }
        String number = text.substring(from, at);
        return isWhole && !number.equals("-0")
                ? whole(number, whole)
                : new WrittenNumber(new BigDecimal(number), number);
    }

    private static JsonNode whole(String number, int digits) {
        if (digits > LONG_DIGITS) {
            BigInteger value = new BigInteger(number);
            return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
        }
        long value = Long.parseLong(number);
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private int requireDigits() throws Doubt {
        int digits = digits();
        if (digits == 0) {
            throw new Doubt();
        }
        return digits;
    }

    private int digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private JsonNode word(String word, JsonNode value) throws Doubt {
        if (!text.startsWith(word, at)) {
            throw new Doubt();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void require(char expected) throws Doubt {
        if (peek() != expected) {
            throw new Doubt();
        }
        at++;
    }

    private boolean is(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private char peek() throws Doubt {
        if (at >= text.length()) {
            throw new Doubt();
        }
        return text.charAt(at);
    }

    /// Says that a text is not beyond doubt.
    private static final class Doubt extends Exception {

        private static final long serialVersionUID = 1L;

        Doubt() {
            super("", null, false, false);
        }
    }
}
