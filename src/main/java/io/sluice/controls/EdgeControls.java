package io.sluice.controls;

import static io.sluice.controls.Severity.HIGH;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sluice's own: what must hold between a service, the queue or topic that it writes to, and the key of that.
///
/// A key that does not admit the service is the commonest fault of all: nothing arrives, and nothing says so.
/// See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html>
final class EdgeControls {

    private static final String QUEUE_POLICY = "aws:sqs/queuePolicy:QueuePolicy";
    private static final String TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy";

    private EdgeControls() {}

    static List<Control> all() {
        List<Control> all = new ArrayList<>();
        for (String type : List.of(QUEUE_POLICY, TOPIC_POLICY)) {
            all.add(Control.each(
                    "SLUICE.1", "Keys should admit the services that send", HIGH, type, EdgeControls::keyAdmits));
            all.add(Control.each(
                    "SLUICE.2", "Queues and topics should require TLS", MEDIUM, type, EdgeControls::requiresTls));
            all.add(Control.each(
                    "SLUICE.3",
                    "Services should be admitted for one source",
                    HIGH,
                    type,
                    EdgeControls::namesItsSource));
        }
        return all;
    }

    private static Outcome keyAdmits(PlanDocument plan, Resource policy) {
        Optional<Resource> key = holder(plan, policy)
                .flatMap(holder -> plan.all("aws:kms/key:Key").stream()
                        .filter(candidate -> Stream.of("arn", "id", "keyId")
                                .anyMatch(name -> candidate.output(name).isTextual()
                                        && candidate.output(name).equals(holder.input("kmsMasterKeyId"))))
                        .findFirst());
        if (key.isEmpty()) {
            return new Outcome.NotApplicable("it is not encrypted with a key of the stack");
        }
        List<String> locked = services(Rules.statements(policy, "policy"))
                .filter(service -> !admits(plan, key.get(), service))
                .toList();
        return Rules.require(
                locked.isEmpty(),
                "%s may send, but not use key %s"
                        .formatted(String.join(", ", locked), key.get().name()),
                "the key's policy must allow kms:Decrypt and kms:GenerateDataKey to every service that sends");
    }

    private static boolean admits(PlanDocument plan, Resource key, String service) {
        List<PolicyStatement> statements = new ArrayList<>(Rules.statements(key, "policy"));
        plan.all("aws:kms/keyPolicy:KeyPolicy").stream()
                .filter(policy -> policy.input("keyId").equals(key.output("id")))
                .forEach(policy -> statements.addAll(Rules.statements(policy, "policy")));
        List<String> actions = statements.stream()
                .filter(statement ->
                        statement.allows() && statement.principals().contains(service))
                .flatMap(statement -> statement.actions().stream())
                .toList();
        return actions.contains("kms:Decrypt")
                && actions.stream().anyMatch(action -> action.startsWith("kms:GenerateDataKey"));
    }

    private static Outcome requiresTls(PlanDocument plan, Resource policy) {
        return Rules.require(
                Rules.deniesPlainRequests(Rules.statements(policy, "policy")),
                "requests without TLS are not denied",
                "the policy must deny where aws:SecureTransport is false");
    }

    private static Outcome namesItsSource(PlanDocument plan, Resource policy) {
        return Rules.none(
                policy,
                "policy",
                statement -> statement.allows()
                        && services(List.of(statement)).findAny().isPresent()
                        && statement.conditions().stream()
                                .noneMatch(condition -> condition.matches("(?i)\\w+ aws:Source(Arn|Account) .*")),
                "a service must be admitted with aws:SourceArn or aws:SourceAccount");
    }

    private static Optional<Resource> holder(PlanDocument plan, Resource policy) {
        return policy.type().equals(QUEUE_POLICY)
                ? find(
                        plan,
                        "aws:sqs/queue:Queue",
                        "url",
                        policy.input("queueUrl").asText())
                : find(plan, "aws:sns/topic:Topic", "arn", policy.input("arn").asText());
    }

    private static Optional<Resource> find(PlanDocument plan, String type, String output, String value) {
        return plan.all(type).stream()
                .filter(resource -> resource.output(output).asText().equals(value))
                .findFirst();
    }

    private static Stream<String> services(List<PolicyStatement> statements) {
        return statements.stream()
                .filter(PolicyStatement::allows)
                .flatMap(statement -> statement.principals().stream())
                .filter(who -> who.startsWith("Service "))
                .distinct();
    }
}
