package io.sluice.engine;

import io.sluice.config.Account;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Answers what a program asks of its account.
///
/// @param cloud what exists
record Questions(Cloud cloud) {

    private static final String ROLE = "aws:iam/role:Role";

    /// @throws IllegalArgumentException if the question is not known, or what it is about does not exist
    Map<String, Object> answer(String token, Map<String, Object> arguments) {
        return switch (token) {
            case "aws:iam/getRoles:getRoles" -> roles(arguments);
            case "aws:iam/getRole:getRole" -> role(arguments.get("name").toString());
            case "aws:index/getCallerIdentity:getCallerIdentity" -> caller(cloud.account());
            default -> throw new IllegalArgumentException("the stand-in has no answer to " + token);
        };
    }

    private Map<String, Object> roles(Map<String, Object> arguments) {
        Pattern wanted = Pattern.compile(arguments.getOrDefault("nameRegex", "").toString());
        Map<String, Map<String, Object>> found = new TreeMap<>(cloud.all(ROLE));
        found.keySet().removeIf(name -> !wanted.matcher(name).find());
        return Map.of(
                "id",
                cloud.account().region(),
                "names",
                List.copyOf(found.keySet()),
                "arns",
                found.values().stream().map(role -> role.get("arn")).toList());
    }

    private Map<String, Object> role(String name) {
        Map<String, Object> role = cloud.find(ROLE, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "reading IAM Role (%s): NoSuchEntity: The role with name %s cannot be found."
                                .formatted(name, name)));
        Map<String, Object> answer = new TreeMap<>(Map.of(
                "createDate", "2026-01-01T00:00:00Z",
                "description", "",
                "maxSessionDuration", 3600,
                "path", "/",
                "permissionsBoundary", "",
                "roleLastUseds", List.of(),
                "uniqueId", "AROAEXAMPLE"));
        answer.putAll(role);
        answer.put("tags", role.getOrDefault(Tagging.ALL, Map.of()));
        return answer;
    }

    private static Map<String, Object> caller(Account account) {
        String arn = "arn:aws:iam::%s:user/stand-in".formatted(account.id());
        return Map.of("accountId", account.id(), "arn", arn, "id", account.id(), "userId", "AIDAEXAMPLE");
    }
}
