package io.sluice.validation;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.BucketNotification;
import com.pulumi.aws.s3.BucketNotificationArgs;
import com.pulumi.aws.s3.inputs.BucketNotificationQueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.queue.QueueSender;
import io.sluice.queue.RedriveQueue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Holds the raw bucket's object-created events until the validator has judged each file.
public final class ValidationQueue extends ComponentResource {

    /// Attempts at one event before it is set aside. Lambda asks for at least five.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html>
    static final int MAX_RECEIVES = 5;

    private static final String TYPE = "sluice:validation:ValidationQueue";

    private final RedriveQueue queue;

    public ValidationQueue(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        QueueSender bucket = QueueSender.bucket("LetTheRawBucketSend", args.bucketArn(), args.accountId());
        this.queue = new RedriveQueue(
                name,
                new RedriveQueue.Args(args.keyArn(), bucket, args.validatorTimeout(), MAX_RECEIVES),
                ComponentResourceOptions.builder().parent(this).build());
        notifyOf(name, args);
        registerOutputs(Map.of("queueArn", queue.arn()));
    }

    /// ARN of the queue.
    public Output<String> arn() {
        return queue.arn();
    }

    /// Name of the queue, as its metrics carry it.
    public Output<String> queueName() {
        return queue.queueName();
    }

    /// Name of the queue of events that were given up.
    public Output<String> deadLetterName() {
        return queue.deadLetterName();
    }

    /// The statement that lets its holder poll this queue.
    public Output<IamStatement> grantConsume() {
        return queue.grantConsume("ConsumeValidationQueue");
    }

    private void notifyOf(String name, Args args) {
        BucketNotificationQueueArgs created = BucketNotificationQueueArgs.builder()
                .queueArn(queue.arn())
                .events(List.of("s3:ObjectCreated:*"))
                .build();
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // S3 sends a test event when the notification is made, and refuses it if the queue does not take that.
        after.dependsOn(queue.open());
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
    /// @param keyArn key that messages are encrypted under; its policy must admit S3
    /// @param validatorTimeout timeout of the validator function
    public record Args(
            String accountId,
            Output<String> bucketName,
            Output<String> bucketArn,
            Output<String> keyArn,
            Duration validatorTimeout) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(bucketName, "bucketName is null");
            requireNonNull(bucketArn, "bucketArn is null");
            requireNonNull(keyArn, "keyArn is null");
            requireNonNull(validatorTimeout, "validatorTimeout is null");
        }
    }
}
