package io.sluice.plan.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One statement of a policy, in the words of the policy's own grammar.
///
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>
///
/// @param sid its name, or its place in the policy if it has none
/// @param node the statement
public record PolicyStatement(String sid, JsonNode node) {

    /// Whether a document is a policy.
    public static boolean isPolicy(JsonNode document) {
        return document.isObject() && document.has("Statement");
    }

    /// The statements of a policy, which is one object or a list of them.
    public static List<PolicyStatement> of(JsonNode policy) {
        JsonNode all = policy.path("Statement");
        List<PolicyStatement> statements = new ArrayList<>();
        for (JsonNode statement :
                all.isArray() ? all : Json.mapper().createArrayNode().add(all)) {
            String place = "number %d".formatted(statements.size() + 1);
            statements.add(new PolicyStatement(statement.path("Sid").asText(place), statement));
        }
        return statements;
    }

    /// Whether it allows; a denial opens nothing.
    public boolean allows() {
        return node.path("Effect").asText().equals("Allow");
    }

    /// What it is about.
    public List<String> actions() {
        return texts(node.path("Action"));
    }

    /// On what.
    public List<String> resources() {
        return texts(node.path("Resource"));
    }

    /// Who: `Service s3.amazonaws.com`, `AWS arn:…`, or `*` for everyone.
    public List<String> principals() {
        JsonNode principal = node.path("Principal");
        return principal.isObject()
                ? principal.properties().stream()
                        .flatMap(kind -> texts(kind.getValue()).stream().map(who -> kind.getKey() + " " + who))
                        .toList()
                : texts(principal);
    }

    /// When: `ArnEquals aws:SourceArn arn:…`, one for each key.
    public List<String> conditions() {
        return node.path("Condition").properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream()
                        .map(key -> "%s %s %s"
                                .formatted(operator.getKey(), key.getKey(), String.join("|", texts(key.getValue())))))
                .sorted()
                .toList();
    }

    /// Whether everyone may use it: no condition says who or from where.
    public boolean isPublic() {
        boolean everyone = principals().stream().anyMatch(who -> who.equals("*") || who.equals("AWS *"));
        return allows()
                && everyone
                && conditions().stream()
                        .noneMatch(
                                condition -> condition.matches(
                                        "\\w+ (?i)(aws:Source(Account|Arn|OrgID|Vpce?)|aws:Principal(Account|Arn|OrgID)|kms:CallerAccount) .*"));
    }

    private static List<String> texts(JsonNode node) {
        Stream<JsonNode> nodes = node.isArray() ? node.valueStream() : Stream.of(node);
        return nodes.filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }
}
