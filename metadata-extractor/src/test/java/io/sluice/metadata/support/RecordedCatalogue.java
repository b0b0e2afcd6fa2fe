package io.sluice.metadata.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.metadata.catalogue.Catalogue;
import io.sluice.metadata.catalogue.Question;
import io.sluice.metadata.catalogue.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers written after the vendor's documentation of its catalogue, for engines that no test here can start.
public final class RecordedCatalogue implements Catalogue {

    private final JsonNode answers;

    /// @param engine name of the recording
    public RecordedCatalogue(String engine) {
        String name = "/io/sluice/metadata/recorded/%s.json".formatted(engine);
        try (InputStream json = RecordedCatalogue.class.getResourceAsStream(name)) {
            this.answers = Json.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ask(Question question, Consumer<Row> each) {
        JsonNode answer = answers.path(question.name().toLowerCase(Locale.ROOT));
        JsonNode always = answer.path("always");
        String[] names = answer.path("names").asText().split(" ");
        answer.path("rows")
                .forEach(row -> each.accept(column -> {
                    for (int at = 0; at < names.length; at++) {
                        if (names[at].equals(column)) {
                            return Optional.ofNullable(row.get(at))
                                    .filter(value -> !value.isNull())
                                    .map(JsonNode::asText);
                        }
                    }
                    return Optional.ofNullable(always.get(column)).map(JsonNode::asText);
                }));
    }
}
