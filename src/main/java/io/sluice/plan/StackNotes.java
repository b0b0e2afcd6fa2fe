package io.sluice.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.config.Exemption;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a stack says beside its resources, for the readers of a plan.
///
/// @param secretSettings paths of the secret settings, each with a digest of its ciphertext: it tells that a secret was
///     set anew, and nothing of what it is
/// @param exemptions from security controls
record StackNotes(SortedMap<String, String> secretSettings, List<Exemption> exemptions) {

    /// Enough to tell two ciphertexts apart.
    private static final int DIGEST_BYTES = 8;

    StackNotes {
        secretSettings = new TreeMap<>(secretSettings);
        exemptions = List.copyOf(exemptions);
    }

    static StackNotes of(StackFile file, PlanSettings settings) {
        SortedMap<String, String> secrets = new TreeMap<>();
        file.config().forEach((key, node) -> note(secrets, key.toString(), node));
        return new StackNotes(
                secrets,
                Exemption.read(
                        key -> java.util.Optional.ofNullable(settings.values().get(key.toString()))));
    }

    /// The exemptions as the plan document writes them.
    List<Map<String, Object>> exemptionsJson() {
        return exemptions.stream()
                .map(exemption -> Map.<String, Object>of(
                        "control", exemption.control(),
                        "resources", exemption.resources(),
                        "reason", exemption.reason()))
                .toList();
    }

    private static void note(SortedMap<String, String> secrets, String path, JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.has("secure")) {
            secrets.put(path, digest(node.get("secure").asText()));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> note(secrets, path + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                note(secrets, "%s[%d]".formatted(path, i), node.get(i));
            }
        }
    }

    private static String digest(String ciphertext) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ciphertext.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
