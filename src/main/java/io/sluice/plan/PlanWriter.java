package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.contract.json.Json;
import io.sluice.plan.document.PlanDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes the document of a plan, its properties by name, one resource after the other.
///
/// @param plan the plan
record PlanWriter(Plan plan) {

    PlanWriter {
        requireNonNull(plan, "plan is null");
    }

    void write(Writer out) {
        try {
            JsonGenerator json = Json.prettyWriter().createGenerator(out);
            json.writeStartObject();
            property(json, "exemptions", plan.notes().exemptionsJson());
            property(json, "format", PlanDocument.FORMAT);
            property(json, "project", plan.project());
            json.writeArrayFieldStart("resources");
            for (PlannedResource resource : plan.resources()) {
                json.writePOJO(resource.json());
            }
            json.writeEndArray();
            property(json, "secretSettings", plan.notes().secretSettings());
            property(json, "stack", plan.stack());
            property(json, "version", PlanDocument.VERSION);
            json.writeEndObject();
            json.flush();
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void property(JsonGenerator json, String name, Object value) throws IOException {
        json.writeFieldName(name);
        json.writePOJO(value);
    }
}
