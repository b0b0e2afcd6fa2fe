package io.sluice.replication.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.sluice.contract.json.Json;
import java.util.Map;

/// Turns values into JSON whose keys are sorted at every level, so that equal settings are equal text.
public final class SortedJson {

    private static final ObjectMapper MAPPER = Json.mapper().copy().registerModule(new Jdk8Module());

    private SortedJson() {}

    /// The fields of a record by the names its annotations give.
    public static Map<String, Object> fields(Object value) {
        return MAPPER.convertValue(value, new TypeReference<Map<String, Object>>() {});
    }

    /// One line of text.
    public static String write(Map<String, ?> fields) {
        return Json.compact(fields);
    }
}
