package io.sluice.config;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Resources of a stack that need not obey a security control, and why.
///
/// @param control identifier of the control, such as `S3.14`
/// @param resources logical names, where `*` stands for any text; at least one
/// @param reason why, for whoever audits the stack
public record Exemption(String control, List<String> resources, String reason) {

    /// Setting that holds the exemptions of a stack.
    static final ConfigKey KEY = ConfigKey.own("exemptions");

    private static final Rule NAMES = Rule.of("logical names with * for any text", "[A-Za-z0-9_.*-]+");

    /// A reason of one word would tell an auditor nothing.
    private static final Rule REASON = Rule.of("a reason of 10 to 500 characters", "[^\\p{Cntrl}]{10,500}");

    public Exemption {
        requireNonNull(control, "control is null");
        requireNonNull(reason, "reason is null");
        resources = List.copyOf(resources);
    }

    /// Whether it is about a resource.
    ///
    /// @param name logical name
    public boolean covers(String name) {
        return resources.stream().anyMatch(pattern -> covers(pattern, name));
    }

    /// Whether a pattern stands for a logical name.
    public static boolean covers(String pattern, String name) {
        return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), name);
    }

    /// The exemptions of a stack, by control.
    ///
    /// @throws ConfigException naming everything that is wrong with them
    public static List<Exemption> read(Settings settings) {
        List<String> problems = new ArrayList<>();
        List<Exemption> exemptions = read(settings, problems);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return exemptions;
    }

    static List<Exemption> read(Settings settings, List<String> problems) {
        JsonNode all = Json.object();
        try {
            all = settings.find(KEY)
                    .map(text -> Json.parse(text, KEY.toString()))
                    .orElse(all);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
        if (!all.isObject()) {
            problems.add("%s must be an object of exemptions by control but was '%s'".formatted(KEY, all));
        }
        TreeSet<String> controls = new TreeSet<>();
        all.fieldNames().forEachRemaining(controls::add);
        List<Exemption> exemptions = new ArrayList<>();
        for (String control : controls) {
            read(control, new Section(KEY + "." + control, all.get(control), problems, Visibility.SHOWN))
                    .ifPresent(exemptions::add);
        }
        return exemptions;
    }

    private static Optional<Exemption> read(String control, Section section) {
        List<String> resources = section.texts("resources", NAMES, 1);
        Optional<String> reason = section.text("reason", REASON);
        return section.build(() -> new Exemption(control, resources, reason.orElseThrow()));
    }
}
