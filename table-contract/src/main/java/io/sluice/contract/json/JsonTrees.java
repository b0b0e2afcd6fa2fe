package io.sluice.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;

/// Reads and writes trees token by token. How deep text may nest is bounded by Jackson's reader, at 1,000 levels.
final class JsonTrees {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    /// The one value of a text, missing if the text is empty.
    static JsonNode read(String text) throws JsonProcessingException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return MissingNode.getInstance();
            }
            JsonNode value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more behind the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param settings how the text is laid out
    static String write(JsonNode tree, Consumer<JsonGenerator> settings) throws JsonProcessingException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            settings.accept(generator);
            write(tree, generator);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_FLOAT -> new WrittenNumber(parser.getDecimalValue(), parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new JsonParseException(parser, "no value where one must be");
        };
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        if (parser.getText().equals("-0")) {
            return new WrittenNumber(BigDecimal.ZERO, "-0");
        }
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static void write(JsonNode tree, JsonGenerator text) throws IOException {
        switch (tree.getNodeType()) {
            case OBJECT -> {
                text.writeStartObject();
                for (Map.Entry<String, JsonNode> property : tree.properties()) {
                    text.writeFieldName(property.getKey());
                    write(property.getValue(), text);
                }
                text.writeEndObject();
            }
            case ARRAY -> {
                text.writeStartArray();
                for (JsonNode element : tree) {
                    write(element, text);
                }
                text.writeEndArray();
            }
            case STRING -> text.writeString(tree.textValue());
            case BOOLEAN -> text.writeBoolean(tree.booleanValue());
            case NUMBER -> number(tree, text);
            case NULL, MISSING -> text.writeNull();
            case BINARY, POJO ->
                throw new IllegalArgumentException("a tree must hold JSON but holds %s".formatted(tree.getNodeType()));
        }
    }

    private static void number(JsonNode number, JsonGenerator text) throws IOException {
        if (number instanceof WrittenNumber written) {
            text.writeNumber(written.text());
            return;
        }
        switch (number.numberType()) {
            case INT -> text.writeNumber(number.intValue());
            case LONG -> text.writeNumber(number.longValue());
            case BIG_INTEGER -> text.writeNumber(number.bigIntegerValue());
            case FLOAT -> text.writeNumber(number.floatValue());
            case DOUBLE -> text.writeNumber(number.doubleValue());
            case BIG_DECIMAL -> text.writeNumber(number.decimalValue());
        }
    }
}
