package io.sluice.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The one way this project turns values into JSON text: the same value gives the same bytes on every machine.
///
/// Trees are read and written without Jackson's mapper, whose start takes longer than a small file takes to be
/// judged.
public final class Json {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /// The mapper behind this class, for values that are no trees.
    public static ObjectMapper mapper() {
        return Mapper.INSTANCE;
    }

    /// An object without properties.
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// One line, for machines.
    public static String compact(Object value) {
        try {
            return value instanceof JsonNode tree
                    ? JsonTrees.write(tree, text -> {})
                    : Mapper.INSTANCE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Indented by two spaces and ended by a line feed, for files that people review.
    public static String pretty(Object value) {
        try {
            return (value instanceof JsonNode tree
                            ? JsonTrees.write(tree, text -> text.setPrettyPrinter(printer()))
                            : prettyWriter().writeValueAsString(value))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What writes as [#pretty] does, for documents too long to be held as one text.
    public static ObjectWriter prettyWriter() {
        return Mapper.INSTANCE.writer(printer());
    }

    /// @throws IllegalArgumentException naming the source, the line and the fault if the text is not JSON
    public static JsonNode parse(String text, String source) {
        return JsonText.read(text).orElseGet(() -> parseByJackson(text, source));
    }

    /// Of a property that stands twice, as after a merge by hand, readers take the last without a word.
    ///
    /// @throws IllegalArgumentException naming the source, the line and the property
    public static void requireUniqueNames(String text, String source) {
        JsonFactory strict = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = strict.createParser(text)) {
            while (parser.nextToken() != null) {
                // The parser looks at the names.
            }
        } catch (JsonProcessingException e) {
            throw refused(e, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parseByJackson(String text, String source) {
        try {
            return JsonTrees.read(text);
        } catch (JsonProcessingException e) {
            throw refused(e, source);
        }
    }

    private static IllegalArgumentException refused(JsonProcessingException e, String source) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new IllegalArgumentException("%s must be JSON but line %d has: %s".formatted(source, line, fault(e)), e);
    }

    /// The parser adds where the unfinished thing began, in words about itself.
    private static String fault(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
    }

    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    }

    /// Made when it is first asked for.
    private static final class Mapper {

        private static final ObjectMapper INSTANCE = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // 1.50 stays 1.50: what is read and written again is the same text.
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();

        private Mapper() {}
    }
}
