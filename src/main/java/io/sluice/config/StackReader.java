package io.sluice.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Reads the settings of one stack and notes everything that is wrong with them.
final class StackReader {

    private static final Rule DURABILITY = Rule.oneOf("protected", "disposable");

    private final String stack;
    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    StackReader(String stack, Settings settings) {
        this.stack = stack;
        this.settings = settings;
    }

    StackConfig read(DatabaseCheck check) {
        problems.addAll(StackConfig.unknownKeys(settings.keys()));
        settings.keys().stream()
                .filter(settings::isSecret)
                .map(StackReader::noSecret)
                .forEach(problems::add);
        Optional<Place> place = place();
        Optional<Keeping> keeping = keeping();
        Optional<String> metadata =
                optional("metadataDirectory", Rule.DIRECTORY, StackConfig.DEFAULT_METADATA_DIRECTORY);
        Optional<SlackConfig> slack = SlackConfig.read(section("slack"));
        List<DatabaseConfig> databases = databases();
        problems.addAll(new DatabaseRules(place).problems(databases));
        metadata.map(Path::of)
                .ifPresent(root -> databases.forEach(database -> problems.addAll(check.problems(root, database))));
        // The program does not need them, but a stack that has them wrong is refused before anything is registered.
        Exemption.read(settings, problems);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new StackConfig(
                stack,
                place.orElseThrow(),
                keeping.orElseThrow(),
                Path.of(metadata.orElseThrow()),
                slack.orElseThrow(),
                databases);
    }

    /// Settings become inputs of resources, and those stand in Pulumi's state as they are.
    private static String noSecret(ConfigKey key) {
        return key
                + " must not be a secret setting: the state would show it;"
                + " set it without --secret, and keep what is secret in Secrets Manager";
    }

    private Optional<Place> place() {
        Optional<String> region = required(new ConfigKey("aws", "region"), Rule.REGION);
        Optional<String> accountId = required(ConfigKey.own("accountId"), Rule.ACCOUNT_ID);
        Optional<Account> account = accountId.flatMap(id -> region.map(where -> new Account(id, where)));
        Optional<LakeConfig> lake = LakeConfig.read(section("lake"), account);
        Optional<Network> network = Network.read(section("network"));
        Optional<Tags> tags = Tags.read(section("tags")).map(own -> own.of(ConfigKey.OWN, stack));
        return lake.isEmpty() || network.isEmpty() || tags.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(account.get(), lake.get(), network.get(), tags.get()));
    }

    private Optional<Keeping> keeping() {
        Optional<String> durability = optional("durability", DURABILITY, "protected");
        return Retention.read(section("retention"))
                .flatMap(retention -> durability.map(
                        word -> new Keeping(Durability.valueOf(word.toUpperCase(Locale.ROOT)), retention)));
    }

    private List<DatabaseConfig> databases() {
        ConfigKey key = ConfigKey.own("databases");
        JsonNode all = json(key);
        if (!all.isObject() || all.isEmpty()) {
            problems.add("%s must be an object of one or more databases but was '%s'"
                    .formatted(key, visibility(key).of(all.toString())));
        }
        List<DatabaseConfig> databases = new ArrayList<>();
        for (String name : names(all)) {
            String path = key + "." + name;
            DatabaseConfig.read(name, new Section(path, all.get(name), problems, visibility(key)), path, problems)
                    .ifPresent(databases::add);
        }
        return databases;
    }

    private static TreeSet<String> names(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Section section(String name) {
        ConfigKey key = ConfigKey.own(name);
        return new Section(key.toString(), json(key), problems, visibility(key));
    }

    private JsonNode json(ConfigKey key) {
        ObjectNode none = Json.object();
        try {
            return settings.find(key)
                    .map(text -> Json.parse(text, key.toString()))
                    .orElse(none);
        } catch (IllegalArgumentException e) {
            // The parser quotes what it stumbles over.
            problems.add(
                    visibility(key) == Visibility.SHOWN ? e.getMessage() : "%s must be JSON but is not".formatted(key));
            return none;
        }
    }

    private Optional<String> required(ConfigKey key, Rule rule) {
        Optional<String> value = settings.find(key);
        if (value.isEmpty()) {
            problems.add("%s must be %s but is missing".formatted(key, rule.meaning()));
        }
        return value.flatMap(text -> accept(key, text, rule));
    }

    private Optional<String> optional(String name, Rule rule, String otherwise) {
        ConfigKey key = ConfigKey.own(name);
        return settings.find(key).map(text -> accept(key, text, rule)).orElse(Optional.of(otherwise));
    }

    private Optional<String> accept(ConfigKey key, String text, Rule rule) {
        if (rule.accepts(text)) {
            return Optional.of(text);
        }
        problems.add("%s must be %s but was '%s'"
                .formatted(key, rule.meaning(), visibility(key).of(text)));
        return Optional.empty();
    }

    private Visibility visibility(ConfigKey key) {
        return settings.isSecret(key) ? Visibility.HIDDEN : Visibility.SHOWN;
    }
}
