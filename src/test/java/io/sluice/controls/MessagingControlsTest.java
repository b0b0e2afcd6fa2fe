package io.sluice.controls;

import static io.sluice.controls.ControlCase.OPEN;
import static io.sluice.controls.ControlCase.SENDER;
import static io.sluice.controls.ControlCase.TLS;
import static io.sluice.controls.ControlCase.control;
import static io.sluice.controls.ControlCase.one;
import static io.sluice.controls.ControlCase.policy;
import static io.sluice.controls.ControlCase.queueWithKey;
import static io.sluice.controls.ControlCase.tagged;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Queues, topics, buses, and the keys between them and the services that write to them. Each control passes, fails
/// with what is and must be, and does not apply.
class MessagingControlsTest {

    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String BUS = "aws:cloudwatch/eventBus:EventBus";
    private static final String ANY_SENDER =
            "{'Sid':'Send','Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},"
                    + "'Action':'sqs:SendMessage','Resource':'*'}";

    static Stream<ControlCase> cases() {
        return Stream.of(
                control(
                        "SQS.1",
                        one(QUEUE, "{'kmsMasterKeyId':'arn'}"),
                        one(QUEUE, "{}"),
                        "it is not encrypted; kmsMasterKeyId or sqsManagedSseEnabled must be set"),
                tagged("SQS.2", QUEUE),
                control(
                        "SQS.3",
                        policy("aws:sqs/queuePolicy:QueuePolicy", SENDER),
                        policy("aws:sqs/queuePolicy:QueuePolicy", OPEN),
                        "statement Open does not; every statement that allows must say who or from where"),
                control(
                        "SNS.1",
                        one(TOPIC, "{'kmsMasterKeyId':'arn'}"),
                        one(TOPIC, "{}"),
                        "kmsMasterKeyId is not set; kmsMasterKeyId must be set"),
                tagged("SNS.3", TOPIC),
                control(
                        "SNS.4",
                        policy("aws:sns/topicPolicy:TopicPolicy", SENDER),
                        policy("aws:sns/topicPolicy:TopicPolicy", OPEN),
                        "statement Open does not; every statement that allows must say who or from where"),
                control(
                        "EventBridge.3",
                        plan -> plan.with(BUS, "shop-x", "{'name':'bus'}")
                                .with(
                                        "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
                                        "shop-p",
                                        "{'eventBusName':'bus'}"),
                        one(BUS, "{'name':'bus'}"),
                        "it has no policy; it must have an EventBusPolicy"),
                tagged("EventBridge.2", BUS),
                control(
                        "SLUICE.1",
                        queueWithKey("kms:Decrypt','kms:GenerateDataKey"),
                        queueWithKey("kms:Decrypt"),
                        "Service s3.amazonaws.com may send, but not use key shop-key; the key's policy must allow kms:Decrypt"
                                + " and kms:GenerateDataKey to every service that sends"),
                control(
                        "SLUICE.2",
                        policy("aws:sns/topicPolicy:TopicPolicy", TLS),
                        policy("aws:sns/topicPolicy:TopicPolicy", SENDER),
                        "requests without TLS are not denied; the policy must deny where aws:SecureTransport is false"),
                control(
                        "SLUICE.3",
                        policy("aws:sqs/queuePolicy:QueuePolicy", SENDER),
                        policy("aws:sqs/queuePolicy:QueuePolicy", ANY_SENDER),
                        "statement Send does not; a service must be admitted with aws:SourceArn or aws:SourceAccount"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesFailsAndDoesNotApply(ControlCase control) {
        control.verify();
    }
}
