package io.sluice.controls;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.controls.Control.Rule;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The rules that many controls share.
final class Rules {

    private static final Outcome PASS = new Outcome.Pass();

    private Rules() {}

    /// Passes where the condition holds.
    static Outcome require(boolean holds, String is, String must) {
        return holds ? PASS : new Outcome.Fail(is, must);
    }

    /// An input is `true`, or `false`.
    static Rule flag(String input, boolean value) {
        return (_, resource) -> {
            JsonNode found = resource.input(input);
            boolean holds = found.isBoolean() && found.asBoolean() == value;
            return require(holds, "%s is %s".formatted(input, told(found)), "%s must be %s".formatted(input, value));
        };
    }

    /// An input is there and is not empty.
    static Rule given(String input) {
        return (_, resource) ->
                require(!resource.input(input).asText().isEmpty(), input + " is not set", input + " must be set");
    }

    /// The resource has a tag, its own or one of its provider.
    static Rule tagged() {
        return (plan, resource) -> require(
                !resource.input("tags").isEmpty() || hasDefaultTags(plan, resource),
                "it has no tags",
                "it must have at least one tag");
    }

    private static boolean hasDefaultTags(PlanDocument plan, Resource resource) {
        return Optional.ofNullable(plan.resources().get(resource.providerUrn()))
                .map(provider -> {
                    JsonNode text = provider.json("defaultTags");
                    return text.isMissingNode() ? provider.input("defaultTags") : text;
                })
                .filter(tags -> !tags.path("tags").isEmpty())
                .isPresent();
    }

    /// No statement of a policy is of a kind.
    static Outcome none(Resource resource, String input, Predicate<PolicyStatement> kind, String must) {
        List<String> found = statements(resource, input).stream()
                .filter(kind)
                .map(PolicyStatement::sid)
                .toList();
        return require(found.isEmpty(), "statement %s does not".formatted(String.join(", ", found)), must);
    }

    /// The statements of a policy that is the text of an input.
    static List<PolicyStatement> statements(Resource resource, String input) {
        JsonNode policy = resource.json(input);
        return PolicyStatement.isPolicy(policy) ? PolicyStatement.of(policy) : List.of();
    }

    /// Whether a policy denies everybody what does not come by TLS: everything, or publishing to a topic, whose
    /// policies take no wildcard.
    static boolean deniesPlainRequests(List<PolicyStatement> statements) {
        return statements.stream()
                .filter(statement -> !statement.allows())
                .filter(statement ->
                        statement.principals().stream().anyMatch(who -> who.equals("*") || who.equals("AWS *")))
                .filter(statement -> statement.actions().stream()
                        .anyMatch(action -> action.endsWith("*") || action.equals("sns:Publish")))
                .anyMatch(statement -> statement.conditions().equals(List.of("Bool aws:SecureTransport false")));
    }

    static String told(JsonNode value) {
        return value.isMissingNode() ? "not set" : value.asText();
    }
}
