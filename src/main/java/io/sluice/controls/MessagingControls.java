package io.sluice.controls;

import static io.sluice.controls.Severity.CRITICAL;
import static io.sluice.controls.Severity.HIGH;
import static io.sluice.controls.Severity.LOW;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.List;

/// Queues, topics and event buses.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html>
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html>
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/eventbridge-controls.html>
final class MessagingControls {

    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String BUS = "aws:cloudwatch/eventBus:EventBus";

    private MessagingControls() {}

    static List<Control> all() {
        return List.of(
                Control.each("SQS.1", "Queues should be encrypted", MEDIUM, QUEUE, MessagingControls::queueIsEncrypted),
                Control.each("SQS.2", "Queues should be tagged", LOW, QUEUE, Rules.tagged()),
                Control.each(
                        "SQS.3",
                        "Queues should not be public",
                        CRITICAL,
                        "aws:sqs/queuePolicy:QueuePolicy",
                        MessagingControls::isNotPublic),
                Control.each("SNS.1", "Topics should be encrypted", HIGH, TOPIC, Rules.given("kmsMasterKeyId")),
                Control.each("SNS.3", "Topics should be tagged", LOW, TOPIC, Rules.tagged()),
                Control.each(
                        "SNS.4",
                        "Topics should not be public",
                        CRITICAL,
                        "aws:sns/topicPolicy:TopicPolicy",
                        MessagingControls::isNotPublic),
                Control.each("EventBridge.2", "Event buses should be tagged", LOW, BUS, Rules.tagged()),
                Control.each(
                        "EventBridge.3", "Event buses should have a policy", LOW, BUS, MessagingControls::hasPolicy),
                Control.never(
                        "EventBridge.4",
                        "Global endpoints should replicate events",
                        MEDIUM,
                        "no global endpoint in the plan"));
    }

    private static Outcome queueIsEncrypted(PlanDocument plan, Resource queue) {
        boolean encrypted = !queue.input("kmsMasterKeyId").asText().isEmpty()
                || queue.input("sqsManagedSseEnabled").asBoolean();
        return Rules.require(encrypted, "it is not encrypted", "kmsMasterKeyId or sqsManagedSseEnabled must be set");
    }

    private static Outcome isNotPublic(PlanDocument plan, Resource policy) {
        return Rules.none(
                policy, "policy", PolicyStatement::isPublic, "every statement that allows must say who or from where");
    }

    private static Outcome hasPolicy(PlanDocument plan, Resource bus) {
        String name = bus.output("name").asText();
        boolean found = plan.all("aws:cloudwatch/eventBusPolicy:EventBusPolicy").stream()
                .anyMatch(policy -> policy.input("eventBusName").asText().equals(name));
        return Rules.require(found, "it has no policy", "it must have an EventBusPolicy");
    }
}
