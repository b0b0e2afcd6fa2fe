package io.sluice.config;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Tags of every resource of a stack, set once on the providers.
///
/// @param all value of each tag by its key, at most [#MAX_TAGS]
public record Tags(Map<String, String> all) {

    /// The provider adds these to the tags that AWS allows a resource.
    /// See <https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html>
    static final int MAX_TAGS = 40;

    /// Tag that names the Pulumi project.
    public static final String PROJECT = "project";

    /// Tag that names the stack.
    public static final String STACK = "stack";

    /// Lengths and alphabet of a tag's key; `aws:` is AWS's own.
    private static final Rule KEY = Rule.of(
            "a tag key of 1 to 128 letters, digits, spaces and _.:/=+-@ that does not start with aws:",
            "(?!(?i)aws:)[\\p{L}\\p{N} _.:/=+\\-@]{1,128}");

    private static final Rule VALUE = Rule.of(
            "a tag value of at most 256 letters, digits, spaces and _.:/=+-@", "[\\p{L}\\p{N} _.:/=+\\-@]{0,256}");

    public Tags {
        all = java.util.Collections.unmodifiableMap(new TreeMap<>(all));
    }

    static Optional<Tags> read(Section section) {
        Map<String, String> tags = new TreeMap<>();
        for (String key : section.keys(KEY, MAX_TAGS)) {
            Optional<String> value = section.text(key, VALUE);
            if (key.equals(PROJECT) || key.equals(STACK)) {
                section.refuse(key, "be left out: it is set to the name of the " + key, value.orElse(""));
            }
            value.ifPresent(text -> tags.put(key, text));
        }
        return section.build(() -> new Tags(tags));
    }

    /// Whether a resource with those tags was made by the stack that these are of.
    public boolean owns(Map<String, String> tags) {
        return Objects.equals(all.get(PROJECT), tags.get(PROJECT)) && Objects.equals(all.get(STACK), tags.get(STACK));
    }

    /// These tags and the two that name the stack.
    Tags of(String project, String stack) {
        Map<String, String> tags = new TreeMap<>(all);
        tags.put(PROJECT, project);
        tags.put(STACK, stack);
        return new Tags(tags);
    }
}
