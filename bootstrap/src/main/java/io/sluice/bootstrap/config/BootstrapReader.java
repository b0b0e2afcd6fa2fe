package io.sluice.bootstrap.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.config.Account;
import io.sluice.config.ConfigException;
import io.sluice.config.ConfigKey;
import io.sluice.config.Rule;
import io.sluice.config.Section;
import io.sluice.config.Settings;
import io.sluice.config.Visibility;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the settings of one account and notes everything that is wrong with them.
final class BootstrapReader {

    /// With the numbers of owner and repository, where GitHub puts them into the subject of its tokens.
    /// See <https://docs.github.com/en/actions/reference/security/oidc>
    private static final Rule REPOSITORY = Rule.of(
            "<owner>/<name> of a repository, or <owner>@<id>/<name>@<id>",
            "[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}"
                    + "|[A-Za-z0-9][A-Za-z0-9-]{0,38}@\\d+/[A-Za-z0-9._-]{1,100}@\\d+");

    private static final Rule PROVIDER = Rule.oneOf("create", "adopt");
    private static final int DEFAULT_NONCURRENT_DAYS = 90;
    private static final int MAX_DAYS = 3_650;

    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    BootstrapReader(Settings settings) {
        this.settings = settings;
    }

    BootstrapConfig read() {
        settings.keys().stream()
                .filter(settings::isSecret)
                .map(key -> key + " must not be a secret setting: the state would show it; set it without --secret")
                .forEach(problems::add);
        Section region = section("aws", List.of("region"));
        Optional<String> where = region.text("region", Rule.REGION);
        Section own = section(BootstrapConfig.PROJECT, List.of("accountId", "noncurrentDays", "github", "lake"));
        Optional<String> id = own.text("accountId", Rule.ACCOUNT_ID);
        Optional<Integer> days = own.number("noncurrentDays", 1, MAX_DAYS, DEFAULT_NONCURRENT_DAYS);
        Optional<Purpose> purpose = purpose(own, id.orElse(""));
        unknown(own);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new BootstrapConfig(
                new Account(id.orElseThrow(), where.orElseThrow()), days.orElseThrow(), purpose.orElseThrow());
    }

    private Optional<Purpose> purpose(Section own, String accountId) {
        if (own.has("github") == own.has("lake")) {
            own.problem("github", "must be given, or sluice-bootstrap:lake instead, and not both");
            own.section("github").takeAnyKey();
            own.section("lake").takeAnyKey();
            return Optional.empty();
        }
        return own.has("github") ? pipelines(own.section("github"), accountId) : lake(own.section("lake"));
    }

    private static Optional<Purpose> pipelines(Section section, String accountId) {
        Optional<String> repository = section.text("repository", REPOSITORY);
        Optional<String> provider = section.text("provider", PROVIDER, "create");
        Section all = section.section("stacks");
        List<PipelineStack> stacks = names(section, all).stream()
                .flatMap(name -> PipelineStack.read(name, accountId, all.section(name)).stream())
                .toList();
        return section.build(() -> new Purpose.Pipelines(
                repository.orElseThrow(),
                ProviderOrigin.valueOf(provider.orElseThrow().toUpperCase(Locale.ROOT)),
                stacks));
    }

    private static Optional<Purpose> lake(Section section) {
        Section all = section.section("stacks");
        List<LakeStack> stacks = names(section, all).stream()
                .flatMap(name -> LakeStack.read(name, all.section(name)).stream())
                .toList();
        return section.build(() -> new Purpose.Lake(stacks));
    }

    private static List<String> names(Section section, Section stacks) {
        List<String> names = stacks.keys(StackName.RULE, StackName.MAX_STACKS).stream()
                .sorted()
                .toList();
        if (names.isEmpty() && !section.has("stacks")) {
            section.refuseMissing("stacks", "one or more");
        } else if (names.isEmpty()) {
            section.problem("stacks", "must be one or more");
        }
        return names;
    }

    /// Settings of one namespace as one object, whose names then read as they stand in the file.
    private Section section(String namespace, List<String> names) {
        ObjectNode node = Json.object();
        for (String name : names) {
            ConfigKey key = new ConfigKey(namespace, name);
            settings.find(key).ifPresent(text -> put(node, key, text));
        }
        return new Section(namespace, node, problems, Visibility.SHOWN).separatedBy(":");
    }

    private void put(ObjectNode node, ConfigKey key, String text) {
        boolean isText = key.name().equals("accountId") || key.name().equals("region");
        try {
            node.set(key.name(), isText ? node.textNode(text) : Json.parse(text, key.toString()));
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
        }
    }

    private void unknown(Section own) {
        settings.keys().stream()
                .filter(key -> key.namespace().equals(BootstrapConfig.PROJECT))
                .filter(key -> !own.knows(key.name()))
                .forEach(key -> problems.add(key + " must be a known setting: Pulumi.yaml lists them"));
    }
}
