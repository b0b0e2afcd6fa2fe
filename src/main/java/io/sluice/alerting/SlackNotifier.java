package io.sluice.alerting;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.lambda.EventSourceMapping;
import com.pulumi.aws.lambda.EventSourceMappingArgs;
import com.pulumi.aws.lambda.inputs.EventSourceMappingScalingConfigArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.FunctionStart;
import io.sluice.contract.pipeline.NotifierEnvironment;
import io.sluice.function.FunctionCode;
import io.sluice.function.FunctionLog;
import io.sluice.function.FunctionSize;
import io.sluice.function.JavaFunction;
import io.sluice.iam.SecretsManagerAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.queue.QueueSender;
import io.sluice.queue.RedriveQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Tells Slack what the topic says, many messages of one cause as one.
///
/// A queue stands between topic and function: it is what messages are collected in, and what keeps them while Slack is
/// away.
final class SlackNotifier extends ComponentResource {

    private static final String TYPE = "sluice:alerting:SlackNotifier";

    private static final FunctionCode CODE = new FunctionCode(
            "lambda-notifier/target/lambda-notifier.jar", "io.sluice.notifier.NotifierHandler::handleRequest");

    private static final FunctionSize SIZE = new FunctionSize(512, Duration.ofMinutes(1), FunctionStart.COLD);

    /// Slack may be away for a while; after so many attempts a message is set aside.
    private static final int MAX_RECEIVES = 10;

    /// Messages that are grouped at once, and how long they are waited for.
    private static final int BATCH_SIZE = 100;

    private static final Duration BATCH_WINDOW = Duration.ofMinutes(1);

    /// The least that Lambda takes: two batches at once would tell of one cause twice.
    private static final int CONCURRENCY = 2;

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final ComponentResourceOptions childComponent =
            ComponentResourceOptions.builder().parent(this).build();
    private final RedriveQueue queue;

    SlackNotifier(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.queue = queue(name, args);
        subscribe(name, args.topicArn());
        ServiceRole role = new ServiceRole(
                name + "-role",
                "Lets the notifier read the webhook",
                Trust.service("lambda.amazonaws.com", args.accountId()),
                childComponent);
        feed(name, new JavaFunction(name, function(args, role), childComponent));
        registerOutputs(Map.of());
    }

    /// Told by the topic too, which others than Slack can hear.
    Alarm unheard() {
        return new Alarm(
                "slack-unheard",
                "Slack took no message for hours: look at the notifier's log and at the webhook's secret",
                Metric.of(
                        "AWS/SQS",
                        "ApproximateNumberOfMessagesVisible",
                        Statistic.MAXIMUM,
                        "QueueName",
                        queue.deadLetterName()),
                Limit.atOnce(Limit.Comparison.ABOVE, 0, Limit.Missing.FINE));
    }

    private RedriveQueue queue(String name, Args args) {
        QueueSender topic = QueueSender.topic("LetTheTopicSend", args.topicArn());
        return new RedriveQueue(
                name, new RedriveQueue.Args(args.log().keyArn(), topic, SIZE.timeout(), MAX_RECEIVES), childComponent);
    }

    private void subscribe(String name, Output<String> topicArn) {
        TopicSubscriptionArgs own = TopicSubscriptionArgs.builder()
                .topic(topicArn)
                .protocol("sqs")
                .endpoint(queue.arn())
                .rawMessageDelivery(true)
                .build();
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // What the topic sends before the queue takes it is lost.
        after.dependsOn(queue.open());
        new TopicSubscription(name, own, after.build());
    }

    private JavaFunction.Args function(Args args, ServiceRole role) {
        List<Output<IamStatement>> grants =
                List.of(queue.grantConsume("ConsumeNotifications"), args.decrypt(), Output.of(readWebhook(args)));
        return new JavaFunction.Args(
                CODE, SIZE, Output.of(args.environment().variables()), role, grants, args.log(), Optional.empty());
    }

    private static IamStatement readWebhook(Args args) {
        return IamStatement.builder()
                .sid("ReadTheWebhook")
                .effect(ALLOW)
                .actionIds(SecretsManagerAction.READ)
                .addResource(args.environment().webhookSecretArn())
                .build();
    }

    private void feed(String name, JavaFunction function) {
        EventSourceMappingArgs own = EventSourceMappingArgs.builder()
                .eventSourceArn(queue.arn())
                .functionName(function.invokeArn())
                .batchSize(BATCH_SIZE)
                .maximumBatchingWindowInSeconds((int) BATCH_WINDOW.toSeconds())
                .functionResponseTypes("ReportBatchItemFailures")
                .scalingConfig(EventSourceMappingScalingConfigArgs.builder()
                        .maximumConcurrency(CONCURRENCY)
                        .build())
                .build();
        new EventSourceMapping(name + "-feed", own, child);
    }

    /// @param accountId account of the function
    /// @param topicArn what is listened to
    /// @param environment what the function is told
    /// @param decrypt opens the key of the queue
    /// @param log how its log is kept; the queue is under the same key
    record Args(
            String accountId,
            Output<String> topicArn,
            NotifierEnvironment environment,
            Output<IamStatement> decrypt,
            FunctionLog log) {

        Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(topicArn, "topicArn is null");
            requireNonNull(environment, "environment is null");
            requireNonNull(decrypt, "decrypt is null");
            requireNonNull(log, "log is null");
        }
    }
}
