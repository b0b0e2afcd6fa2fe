package io.sluice.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/// One object of the configuration: hands out its settings and notes what is wrong with them.
///
/// A setting that is missing or wrong comes back empty, so that reading goes on to the next problem;
/// [#build] then makes no value.
public final class Section {

    private final String path;
    private final JsonNode node;
    private final List<String> problems;
    private final Visibility visibility;
    private final TreeSet<String> known = new TreeSet<>();
    private final int problemsBefore;
    private boolean takesAnyKey;
    private String separator = ".";

    /// @param path key of the section, for messages
    /// @param problems where problems are noted, shared by all sections of a stack
    /// @param visibility whether messages may show values
    public Section(String path, JsonNode node, List<String> problems, Visibility visibility) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        this.visibility = visibility;
        this.problemsBefore = problems.size();
        if (!node.isObject()) {
            problems.add("%s must be an object but was '%s'".formatted(path, visibility.of(node.toString())));
        }
    }

    /// Of the settings of a namespace, which stand after a colon.
    public Section separatedBy(String text) {
        separator = text;
        return this;
    }

    /// Whether somebody asked for a setting of this name.
    public boolean knows(String key) {
        return known.contains(key);
    }

    /// A setting that must be given.
    public Optional<String> text(String key, Rule rule) {
        Optional<JsonNode> value = find(key);
        if (value.isEmpty()) {
            problems.add("%s must be %s but is missing".formatted(name(key), rule.meaning()));
        }
        return value.flatMap(found -> accept(name(key), found, rule));
    }

    /// A setting that may be left out.
    public Optional<String> text(String key, Rule rule, String otherwise) {
        return find(key).map(found -> accept(name(key), found, rule)).orElse(Optional.of(otherwise));
    }

    /// A setting that may be left out and then has no value.
    public Optional<String> optionalText(String key, Rule rule) {
        return find(key).flatMap(found -> accept(name(key), found, rule));
    }

    /// Keys that the user chooses: each must follow the rule, and there may be at most so many.
    public List<String> keys(Rule rule, int most) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        keys.stream().filter(key -> !rule.accepts(key)).forEach(key -> {
            known.add(key);
            problems.add("%s must be %s but was '%s'".formatted(name(key), rule.meaning(), key));
        });
        if (keys.size() > most) {
            problems.add("%s must have at most %d settings but had %d".formatted(path, most, keys.size()));
        }
        return keys.stream().filter(rule::accepts).toList();
    }

    /// Notes that a setting does not go with the others.
    ///
    /// @param rule what it must do, to stand after "must"
    public void refuse(String key, String rule, String value) {
        problems.add("%s must %s but was '%s'".formatted(name(key), rule, visibility.of(value)));
    }

    /// Notes that a setting must stand beside another one.
    ///
    /// @param rule what it must be, to stand after "must be"
    public void refuseMissing(String key, String rule) {
        problems.add("%s must be %s but is missing".formatted(name(key), rule));
    }

    /// Whether the setting is there.
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /// `true` or `false`.
    public Optional<Boolean> flag(String key, boolean otherwise) {
        return text(key, Rule.oneOf("true", "false"), Boolean.toString(otherwise))
                .map(Boolean::parseBoolean);
    }

    /// A whole number that may be left out.
    public Optional<Integer> number(String key, int least, int most, int otherwise) {
        Optional<JsonNode> value = find(key);
        if (value.isEmpty()) {
            return Optional.of(otherwise);
        }
        return value.filter(found -> found.isInt() && found.intValue() >= least && found.intValue() <= most)
                .map(JsonNode::intValue)
                .or(() -> {
                    problems.add("%s must be a whole number from %d to %d but was '%s'"
                            .formatted(
                                    name(key),
                                    least,
                                    most,
                                    visibility.of(value.get().asText())));
                    return Optional.empty();
                });
    }

    /// A setting that must not be given.
    ///
    /// @param reason to stand after "must be left out"
    public void leaveOut(String key, String reason) {
        if (has(key)) {
            problem(key, "must be left out " + reason);
        }
    }

    /// Notes what is wrong with a setting beyond its own text.
    ///
    /// @param problem to stand after the name of the setting
    public void problem(String key, String problem) {
        problems.add("%s %s".formatted(name(key), problem));
    }

    /// Gives up telling known settings from others.
    public void takeAnyKey() {
        takesAnyKey = true;
    }

    /// A list of objects, which may be left out.
    public List<Section> sections(String key) {
        JsonNode list = find(key).orElse(Json.object().arrayNode());
        if (!list.isArray()) {
            problem(key, "must be a list but was '%s'".formatted(visibility.of(list.toString())));
        }
        List<Section> sections = new ArrayList<>();
        list.forEach(element -> sections.add(
                new Section("%s[%d]".formatted(name(key), sections.size()), element, problems, visibility)));
        return sections;
    }

    /// A list of at least so many texts.
    public List<String> texts(String key, Rule rule, int least) {
        JsonNode list = find(key).orElse(Json.object().arrayNode());
        List<String> texts = new ArrayList<>();
        list.forEach(element -> accept(name(key), element, rule).ifPresent(texts::add));
        if (!list.isArray() || list.size() < least) {
            problems.add("%s must be a list of %d or more but was '%s'"
                    .formatted(name(key), least, visibility.of(list.toString())));
        }
        return texts;
    }

    /// A nested object; one that is left out has only defaults.
    public Section section(String key) {
        return new Section(name(key), find(key).orElse(Json.object()), problems, visibility);
    }

    /// Makes the value of this section, unless a problem was noted since the section was opened.
    public <T> Optional<T> build(Supplier<T> value) {
        refuseUnknownKeys();
        return problems.size() > problemsBefore ? Optional.empty() : Optional.of(value.get());
    }

    /// Notes every setting that nobody asked for; [#build] does it too.
    public void refuseUnknownKeys() {
        node.fieldNames().forEachRemaining(key -> {
            if (!takesAnyKey && !known.contains(key)) {
                problems.add("%s must be a known setting; the nearest one is '%s'"
                        .formatted(name(key), NearestKey.of(key, known)));
            }
        });
    }

    private Optional<JsonNode> find(String key) {
        known.add(key);
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    private Optional<String> accept(String name, JsonNode value, Rule rule) {
        if (value.isValueNode() && rule.accepts(value.asText())) {
            return Optional.of(value.asText());
        }
        problems.add(
                "%s must be %s but was '%s'".formatted(name, rule.meaning(), visibility.of(rule.shown(text(value)))));
        return Optional.empty();
    }

    private String name(String key) {
        return path + separator + key;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
