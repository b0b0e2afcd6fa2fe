package io.sluice.delivery.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.engine.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Previews as files, one a stack: the jobs that make them cannot comment, and the job that comments runs no code of
/// the pull request. `docs/delivery.md` describes the document.
public final class StackPreviewJson {

    private static final String FORMAT = "sluice-stack-preview";
    private static final int VERSION = 1;

    /// A pull request from a fork writes these files: one that is larger is not ours.
    private static final long MAX_BYTES = 32L << 20;

    /// A comment has a row for each of them.
    private static final int MAX_PREVIEWS = 20;

    private static final String SUFFIX = ".preview.json";

    private StackPreviewJson() {}

    /// Writes `<stack>.preview.json`.
    ///
    /// @param folder made if it is missing
    public static void write(Path folder, StackPreview preview) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(preview.stack() + SUFFIX), Json.pretty(json(preview)));
        } catch (IOException e) {
            throw new DeliveryException(
                    "preview must be written to folder '%s' but cannot be: it is full or not yours".formatted(folder),
                    e);
        }
    }

    /// Every preview of a folder and its subfolders, by stack.
    ///
    /// @throws DeliveryException if there is none, or too many, or one is no such document
    public static Map<String, StackPreview> read(Path folder) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new DeliveryException(
                    "'%s' must hold previews, made by 'sluice delivery preview', but has none".formatted(folder));
        }
        if (files.size() > MAX_PREVIEWS) {
            throw new DeliveryException(
                    "'%s' must hold at most %d previews but has %d".formatted(folder, MAX_PREVIEWS, files.size()));
        }
        Map<String, StackPreview> previews = new TreeMap<>();
        files.stream().map(StackPreviewJson::readFile).forEach(preview -> previews.put(preview.stack(), preview));
        return previews;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        } catch (IOException e) {
            throw new DeliveryException("previews must be in '%s' but it cannot be read".formatted(folder), e);
        }
    }

    static ObjectNode json(StackPreview preview) {
        ObjectNode json =
                Json.object().put("format", FORMAT).put("version", VERSION).put("stack", preview.stack());
        switch (preview.plan()) {
            case PlanOutcome.Compared(PlanDifference difference) -> json.set("difference", difference.json());
            case PlanOutcome.Refused(List<String> sentences) -> sentences.forEach(json.putArray("refusals")::add);
            case PlanOutcome.NothingToCompare() -> json.put("nothingToCompare", true);
            case PlanOutcome.NotMade() ->
                throw new IllegalArgumentException("preview must be made but was not: " + preview.stack());
        }
        ObjectNode cloud = json.putObject("cloud");
        switch (preview.cloud()) {
            case CloudOutcome.Previewed(List<Step> steps) -> {
                ArrayNode array = cloud.putArray("steps");
                steps.forEach(step -> array.add(step.json()));
            }
            case CloudOutcome.Failed(String sentence) -> cloud.put("failure", sentence);
            case CloudOutcome.Skipped(String reason) -> cloud.put("skipped", reason);
        }
        return json;
    }

    private static StackPreview readFile(Path file) {
        try {
            // An artifact may hold a link to a file of this machine.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
                throw new DeliveryException(
                        "'%s' must be a file of at most %d bytes but is not".formatted(file, MAX_BYTES));
            }
            return preview(Json.parse(Files.readString(file), file.toString()), file);
        } catch (IOException | IllegalArgumentException e) {
            throw new DeliveryException(
                    "'%s' must be a preview but cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static StackPreview preview(JsonNode json, Path file) {
        String stack = json.path("stack").asText();
        boolean isOurs = json.path("format").asText().equals(FORMAT)
                && json.path("version").asInt() == VERSION;
        if (!isOurs || !stack.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw new DeliveryException("'%s' must be '%s' of version %d but is not".formatted(file, FORMAT, VERSION));
        }
        return new StackPreview(stack, plan(json), cloud(json.path("cloud")));
    }

    private static PlanOutcome plan(JsonNode json) {
        if (json.has("difference")) {
            return new PlanOutcome.Compared(new PlanDifference(json.get("difference")));
        }
        if (json.has("refusals")) {
            List<String> sentences = new ArrayList<>();
            json.path("refusals").forEach(sentence -> sentences.add(sentence.asText()));
            return new PlanOutcome.Refused(sentences);
        }
        return new PlanOutcome.NothingToCompare();
    }

    private static CloudOutcome cloud(JsonNode json) {
        if (json.has("failure")) {
            return new CloudOutcome.Failed(json.path("failure").asText());
        }
        if (json.has("skipped")) {
            return new CloudOutcome.Skipped(json.path("skipped").asText());
        }
        List<Step> steps = new ArrayList<>();
        json.path("steps").forEach(step -> steps.add(Step.of(step)));
        return new CloudOutcome.Previewed(steps);
    }
}
