package io.sluice.validation;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.aws.s3.inputs.BucketNotificationQueueArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.contract.json.Json;
import io.sluice.iam.Policies;
import io.sluice.iam.SqsAction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Holds the raw bucket's object-created events until the validator has judged each file.
///
/// An event that fails [#MAX_RECEIVES] times moves to the dead-letter queue, so one unreadable file cannot hold back
/// the files behind it.
public final class ValidationQueue extends ComponentResource {

    /// Attempts at one event before it is set aside. Lambda asks for at least five.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html>
    static final int MAX_RECEIVES = 5;

    private static final String TYPE = "sluice:validation:ValidationQueue";

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

    public ValidationQueue(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.deadLetters = deadLetters(name);
        this.queue = queue(name, args);
        notifyOf(name, args, admitRawBucket(name, args));
        registerOutputs(Map.of("queueArn", queue.arn(), "deadLetterArn", deadLetters.arn()));
    }

    /// ARN of the queue.
    public Output<String> arn() {
        return queue.arn();
    }

    /// The statement that lets its holder poll this queue.
    public Output<IamStatement> grantConsume() {
        return queue.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid("ConsumeValidationQueue")
                        .effect(ALLOW)
                        .actionIds(SqsAction.CONSUME)
                        .addResource(arn)
                        .build());
    }

    private Queue deadLetters(String name) {
        QueueArgs args = QueueArgs.builder()
                .messageRetentionSeconds((int) RETENTION.toSeconds())
                .sqsManagedSseEnabled(true)
                .build();
        return new Queue(name + "-dead-letters", args, child);
    }

    private Queue queue(String name, Args args) {
        Output<String> redrive = deadLetters
                .arn()
                .applyValue(arn -> Json.compact(Map.of("deadLetterTargetArn", arn, "maxReceiveCount", MAX_RECEIVES)));
        QueueArgs queue = QueueArgs.builder()
                .visibilityTimeoutSeconds((int) args.validatorTimeout().toSeconds() * VISIBILITY_TIMEOUTS)
                .messageRetentionSeconds((int) RETENTION.toSeconds())
                .sqsManagedSseEnabled(true)
                .redrivePolicy(redrive)
                .build();
        return new Queue(name, queue, child);
    }

    private QueuePolicy admitRawBucket(String name, Args args) {
        Output<String> policy = Output.tuple(queue.arn(), args.bucketArn())
                .applyValue(arns -> Policies.document(QueueStatements.admit(arns.t1, arns.t2, args.accountId())));
        return new QueuePolicy(
                name + "-policy",
                QueuePolicyArgs.builder().queueUrl(queue.url()).policy(policy).build(),
                child);
    }

    private void notifyOf(String name, Args args, QueuePolicy before) {
        BucketNotificationQueueArgs created = BucketNotificationQueueArgs.builder()
                .queueArn(queue.arn())
                .events(List.of("s3:ObjectCreated:*"))
                .build();
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // S3 sends a test event when the notification is made, and refuses it if the queue does not take that.
        after.dependsOn(before);
        new BucketNotification(
                name + "-notification",
                BucketNotificationArgs.builder()
                        .bucket(args.bucketName())
                        .queues(created)
                        .build(),
                after.build());
    }

    /// @param accountId account that owns the raw bucket
    /// @param bucketName bucket whose events fill the queue
    /// @param bucketArn its ARN
    /// @param validatorTimeout timeout of the validator function
    public record Args(
            String accountId, Output<String> bucketName, Output<String> bucketArn, Duration validatorTimeout) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(bucketName, "bucketName is null");
            requireNonNull(bucketArn, "bucketArn is null");
            requireNonNull(validatorTimeout, "validatorTimeout is null");
        }
    }
}
