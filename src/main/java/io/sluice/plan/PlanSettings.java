package io.sluice.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.config.ConfigKey;
import io.sluice.config.StackConfig;
import io.sluice.contract.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The settings of a stack in the form in which Pulumi hands them to a program, after the command line had
/// its say.
///
/// @param values text of each setting, objects as JSON
/// @param secrets keys of settings that are secret or have a secret inside
record PlanSettings(Map<String, String> values, Set<String> secrets) {

    private static final ConfigKey DATABASES = ConfigKey.parse("sluice:databases");
    private static final ConfigKey NETWORK = ConfigKey.parse("sluice:network");
    private static final ConfigKey METADATA = ConfigKey.parse("sluice:metadataDirectory");

    PlanSettings {
        values = Map.copyOf(values);
        secrets = Set.copyOf(secrets);
    }

    static PlanSettings of(StackFile file, PlanArguments arguments) {
        Map<ConfigKey, JsonNode> config = new TreeMap<>(file.config());
        config.put(DATABASES, databases(file, arguments));
        config.put(METADATA, TextNode.valueOf(metadata(file, arguments).toString()));
        Map<String, String> values = new TreeMap<>();
        Set<String> secrets = new TreeSet<>();
        config.forEach((key, node) -> {
            SecretFreeNode plain = SecretFreeNode.of(node);
            values.put(key.toString(), plain.text());
            if (plain.hadSecrets()) {
                secrets.add(key.toString());
            }
        });
        return new PlanSettings(values, secrets);
    }

    /// Absolute, because the program takes a relative path from its working directory, which need not be home.
    private static Path metadata(StackFile file, PlanArguments arguments) {
        String configured = file.find(METADATA).map(JsonNode::asText).orElse(StackConfig.DEFAULT_METADATA_DIRECTORY);
        return arguments
                .metadata()
                .orElse(arguments.home().resolve(configured))
                .toAbsolutePath()
                .normalize();
    }

    private static ObjectNode databases(StackFile file, PlanArguments arguments) {
        ObjectNode databases = Json.mapper().createObjectNode();
        file.find(DATABASES)
                .ifPresent(all -> all.properties().forEach(entry -> databases.set(entry.getKey(), entry.getValue())));
        arguments.added().ifPresent(name -> databases.set(name, added(file, name)));
        for (String name : arguments.databases()) {
            if (!databases.has(name)) {
                Set<String> known = new TreeSet<>();
                databases.fieldNames().forEachRemaining(known::add);
                throw new UsageException("--database must be one of %s but was '%s'".formatted(known, name));
            }
        }
        return arguments.databases().isEmpty() ? databases : databases.retain(arguments.databases());
    }

    /// A PostgreSQL database with default settings, whatever its tables are like. Its secret and its
    /// addresses are placeholders: nothing of it is deployed.
    private static ObjectNode added(StackFile file, String name) {
        String region =
                file.find(ConfigKey.parse("aws:region")).map(JsonNode::asText).orElse("");
        String account = file.find(ConfigKey.parse("sluice:accountId"))
                .map(JsonNode::asText)
                .orElse("");
        ObjectNode database = Json.mapper().createObjectNode();
        database.put("engine", "postgres");
        database.put("databaseName", name);
        database.put(
                "secretArn", "arn:aws:secretsmanager:%s:%s:secret:placeholder/%s".formatted(region, account, name));
        ObjectNode replication = database.putObject("replication");
        replication.put("tablesWithoutKey", "accept");
        replication.put("losses", "accept");
        if (file.find(NETWORK).filter(network -> network.has("vpcId")).isPresent()) {
            database.putObject("network").putArray("cidrBlocks").add("10.0.0.0/8");
        }
        return database;
    }
}
