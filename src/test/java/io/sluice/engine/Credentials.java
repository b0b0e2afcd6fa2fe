package io.sluice.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sluice.config.Account;
import io.sluice.contract.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which account a provider reaches, and the tags that it gives to everything there.
///
/// @param account account and region
/// @param defaultTags tags by key
record Credentials(Account account, Map<String, String> defaultTags) {

    Credentials {
        defaultTags = Map.copyOf(defaultTags);
    }

    /// Takes on a role where the provider is told to, and then refuses an account that is not allowed.
    ///
    /// @param settings of the provider
    /// @param own account of the one who deploys; without it, the first that is allowed
    /// @throws IllegalArgumentException in the real provider's words if the account is not allowed
    static Credentials of(Map<String, Object> settings, Optional<String> own) {
        JsonNode allowed = json(settings, "allowedAccountIds");
        JsonNode role = json(settings, "assumeRole").path("roleArn");
        JsonNode roles = json(settings, "assumeRoles").path(0).path("roleArn");
        String assumed = role.asText(roles.asText(""));
        String id = assumed.isEmpty() ? own.orElse(allowed.path(0).asText("123456789012")) : assumed.split(":")[4];
        boolean isAllowed = allowed.isEmpty();
        for (JsonNode one : allowed) {
            isAllowed |= one.asText().equals(id);
        }
        if (!isAllowed) {
            throw new IllegalArgumentException("AWS account ID not allowed: " + id);
        }
        Map<String, String> tags = new TreeMap<>();
        json(settings, "defaultTags")
                .path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return new Credentials(
                new Account(id, settings.getOrDefault("region", "us-east-1").toString()), tags);
    }

    /// What is not a text comes as the text of its JSON.
    private static JsonNode json(Map<String, Object> settings, String name) {
        return switch (settings.get(name)) {
            case null -> JsonNodeFactory.instance.missingNode();
            case String text -> Json.parse(text, name);
            case Object value -> Json.mapper().valueToTree(value);
        };
    }
}
