package io.sluice.local.dms.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads settings out of JSON and gathers what is wrong with them, so that all of it can be said at once.
///
/// Numbers and booleans may be written as text, as the two do in plans and in AWS's own answers.
final class SettingsReader {

    private final JsonNode settings;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(JsonNode settings) {
        this.settings = settings;
    }

    List<String> problems() {
        return problems;
    }

    Optional<String> text(String key) {
        JsonNode value = settings.path(key);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    boolean flag(String key, boolean missing) {
        return text(key).map(Boolean::parseBoolean).orElse(missing);
    }

    long number(String key, long missing, long least) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return missing;
        }
        try {
            long value = Long.parseLong(text.get());
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            problems.add("%s must be a whole number but was '%s'".formatted(key, text.get()));
            return missing;
        }
        problems.add("%s must be at least %d but was '%s'".formatted(key, least, text.get()));
        return missing;
    }

    /// The constant of that name, written in any case and with dashes or underscores.
    <E extends Enum<E>> E choice(String key, Class<E> type, E missing) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return missing;
        }
        String wanted = text.get().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        problems.add("%s must be one of %s but was '%s'".formatted(key, List.of(type.getEnumConstants()), text.get()));
        return missing;
    }

    /// Adds a problem if the setting is there with a value that the stand-in cannot honour.
    void refuse(String key, String value, String reason) {
        text(key)
                .filter(given -> given.equalsIgnoreCase(value))
                .ifPresent(given ->
                        problems.add("%s=%s is not something the local run can do: %s".formatted(key, given, reason)));
    }

    /// Adds a problem if the setting is there with any value but an empty one.
    void refuseAny(String key, String reason) {
        text(key)
                .filter(given -> !given.isEmpty())
                .ifPresent(
                        given -> problems.add("%s is not something the local run can do: %s".formatted(key, reason)));
    }
}
