package io.sluice.queue;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.BOOL;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.sluice.contract.json.Json;
import io.sluice.iam.Policies;
import io.sluice.iam.SqsAction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// An encrypted queue for a function, with a second one for what failed too often: one bad message cannot hold back the
/// others behind it.
public final class RedriveQueue extends ComponentResource {

    private static final String TYPE = "sluice:queue:RedriveQueue";

    /// Lambda asks for a visibility timeout of at least six function timeouts.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html>
    private static final int VISIBILITY_TIMEOUTS = 6;

    /// The longest that SQS keeps a message.
    /// See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html>
    private static final Duration RETENTION = Duration.ofDays(14);

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final Queue queue;
    private final Queue deadLetters;
    private final QueuePolicy policy;

    public RedriveQueue(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.deadLetters = new Queue(name + "-dead-letters", kept(args).build(), child);
        policy(name + "-dead-letters", deadLetters, List.of(denyPlainText(deadLetters.arn())));
        this.queue = queue(name, args);
        this.policy = policy(name, queue, List.of(args.sender().to(queue.arn()), denyPlainText(queue.arn())));
        registerOutputs(Map.of("queueArn", queue.arn(), "deadLetterArn", deadLetters.arn()));
    }

    /// ARN of the queue.
    public Output<String> arn() {
        return queue.arn();
    }

    /// Name of the queue, as its metrics carry it.
    public Output<String> queueName() {
        return queue.name();
    }

    /// Name of the queue of what was given up.
    public Output<String> deadLetterName() {
        return deadLetters.name();
    }

    /// What a sender must wait for: before that the queue takes nothing from it.
    public Resource open() {
        return policy;
    }

    /// The statement that lets its holder poll this queue.
    ///
    /// @param sid says which queue it is
    public Output<IamStatement> grantConsume(String sid) {
        return queue.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid(sid)
                        .effect(ALLOW)
                        .actionIds(SqsAction.CONSUME)
                        .addResource(arn)
                        .build());
    }

    private static QueueArgs.Builder kept(Args args) {
        return QueueArgs.builder()
                .messageRetentionSeconds((int) RETENTION.toSeconds())
                .kmsMasterKeyId(args.keyArn());
    }

    private Queue queue(String name, Args args) {
        Output<String> redrive = deadLetters
                .arn()
                .applyValue(
                        arn -> Json.compact(Map.of("deadLetterTargetArn", arn, "maxReceiveCount", args.maxReceives())));
        QueueArgs own = kept(args)
                .visibilityTimeoutSeconds((int) args.consumerTimeout().toSeconds() * VISIBILITY_TIMEOUTS)
                .redrivePolicy(redrive)
                .build();
        return new Queue(name, own, child);
    }

    private QueuePolicy policy(String name, Queue of, List<Output<IamStatement>> statements) {
        return new QueuePolicy(
                name + "-policy",
                QueuePolicyArgs.builder()
                        .queueUrl(of.url())
                        .policy(Policies.document(statements))
                        .build(),
                child);
    }

    private static Output<IamStatement> denyPlainText(Output<String> queueArn) {
        return queueArn.applyValue(arn -> IamStatement.builder()
                .sid("DenyRequestsWithoutTls")
                .effect(DENY)
                .addPrincipal(IamPrincipal.ALL)
                .addAction(SqsAction.ANY)
                .addResource(arn)
                .addCondition(BOOL, "aws:SecureTransport", "false")
                .build());
    }

    /// @param keyArn key that messages are encrypted under; its policy must admit the sender
    /// @param sender who may send
    /// @param consumerTimeout timeout of the function that consumes
    /// @param maxReceives attempts at one message before it is set aside, 1 to 1000
    public record Args(Output<String> keyArn, QueueSender sender, Duration consumerTimeout, int maxReceives) {

        /// SQS's own bound on `maxReceiveCount`.
        static final int MAX_RECEIVES = 1_000;

        public Args {
            requireNonNull(keyArn, "keyArn is null");
            requireNonNull(sender, "sender is null");
            requireNonNull(consumerTimeout, "consumerTimeout is null");
            if (maxReceives < 1 || maxReceives > MAX_RECEIVES) {
                throw new IllegalArgumentException(
                        "maxReceives must be 1 to %d but was %d".formatted(MAX_RECEIVES, maxReceives));
            }
        }
    }
}
