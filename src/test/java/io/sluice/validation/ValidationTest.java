package io.sluice.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.FunctionStart;
import io.sluice.config.ValidatorConfig;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.function.FunctionLog;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.plan.Recording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.policybuilder.iam.IamCondition;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

class ValidationTest {

    private static final String KEY = "arn:aws:kms:eu-west-2:111111111111:key/1";
    private static final ComponentResourceOptions NO_OPTIONS =
            ComponentResourceOptions.builder().build();
    private static final ValidatorEnvironment ENVIRONMENT = new ValidatorEnvironment(
            "shop",
            new ValidatorEnvironment.Buckets("raw", "lake", "fail", "metadata"),
            FileLayout.standard(),
            Optional.of("arn:aws:sns:eu-west-2:111111111111:alerts"),
            OptionalInt.empty());

    @Test
    void queuesEveryObjectAndSetsAsideWhatKeepsFailing() {
        Recording recording = Recording.of(context -> queue());

        assertThat(recording.resources())
                .containsExactly(
                        "aws:s3/bucketNotification:BucketNotification queue-notification",
                        "aws:sqs/queue:Queue queue",
                        "aws:sqs/queue:Queue queue-dead-letters",
                        "aws:sqs/queuePolicy:QueuePolicy queue-dead-letters-policy",
                        "aws:sqs/queuePolicy:QueuePolicy queue-policy",
                        "sluice:queue:RedriveQueue queue",
                        "sluice:validation:ValidationQueue queue");
        Map<?, ?> deadLetters = (Map<?, ?>)
                recording.resource("aws:sqs/queue:Queue queue-dead-letters").get("outputs");
        assertThat(recording.inputs("aws:sqs/queue:Queue queue"))
                .containsEntry("visibilityTimeoutSeconds", 720L)
                .containsEntry("messageRetentionSeconds", 1_209_600L)
                .containsEntry("kmsMasterKeyId", KEY)
                .containsEntry(
                        "redrivePolicy",
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":5}".formatted(deadLetters.get("arn")));
        assertThat(recording.inputs("aws:sqs/queue:Queue queue-dead-letters"))
                .containsEntry("messageRetentionSeconds", 1_209_600L)
                .containsEntry("kmsMasterKeyId", KEY);
    }

    @Test
    void notifiesOfEveryObjectWhateverItsName() {
        Recording recording = Recording.of(context -> queue());
        Map<?, ?> queue =
                (Map<?, ?>) recording.resource("aws:sqs/queue:Queue queue").get("outputs");

        assertThat(recording.inputs("aws:s3/bucketNotification:BucketNotification queue-notification"))
                .containsEntry("bucket", "raw")
                .containsEntry(
                        "queues",
                        List.of(Map.of("queueArn", queue.get("arn"), "events", List.of("s3:ObjectCreated:*"))));
        assertThat(recording
                        .resource("aws:s3/bucketNotification:BucketNotification queue-notification")
                        .get("dependencies"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(recording
                        .resource("aws:sqs/queuePolicy:QueuePolicy queue-policy")
                        .get("urn"));
    }

    @Test
    void onlyTheRawBucketOfThisAccountMaySend() {
        String policy = Recording.of(context -> queue()).text("aws:sqs/queuePolicy:QueuePolicy queue-policy", "policy");

        List<IamStatement> statements = IamPolicy.fromJson(policy).statements();
        assertThat(statements)
                .extracting(IamStatement::sid)
                .containsExactly("LetTheRawBucketSend", "DenyRequestsWithoutTls");
        assertThat(statements.getFirst().principals())
                .containsExactly(IamPrincipal.create("Service", "s3.amazonaws.com"));
        assertThat(statements.getFirst().conditions())
                .containsExactly(
                        IamCondition.create("ArnEquals", "aws:SourceArn", "arn:aws:s3:::raw"),
                        IamCondition.create("StringEquals", "aws:SourceAccount", "111111111111"));
        assertThat(statements.getLast().effect()).isEqualTo(IamEffect.DENY);
    }

    @Test
    void runsTheValidatorWithWhatThePlanKnows() {
        Map<String, String> variables = new TreeMap<>(ENVIRONMENT.variables());
        variables.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Recording recording = Recording.of(context -> validator(FunctionStart.COLD));

        assertThat(recording.resources())
                .containsExactly(
                        "aws:cloudwatch/logGroup:LogGroup validator-logs",
                        "aws:iam/role:Role validator-role",
                        "aws:iam/rolePolicy:RolePolicy validator-role",
                        "aws:lambda/eventSourceMapping:EventSourceMapping validator-feed",
                        "aws:lambda/function:Function validator",
                        "sluice:function:JavaFunction validator",
                        "sluice:iam:ServiceRole validator-role",
                        "sluice:validation:Validator validator");
        assertThat(recording.inputs("aws:lambda/function:Function validator"))
                .containsEntry("runtime", "java25")
                .containsEntry("architectures", List.of("arm64"))
                .containsEntry("handler", "io.sluice.validator.ValidatorHandler::handleRequest")
                .containsEntry("code", Map.of("archive", "lambda-validator/target/lambda-validator.jar"))
                .containsEntry("memorySize", 512L)
                .containsEntry("timeout", 120L)
                .containsEntry("environment", Map.of("variables", variables));
    }

    @Test
    void leavesAFunctionFromASnapshotToBothCompilers() {
        Recording recording = Recording.of(context -> validator(FunctionStart.SNAP_START));

        assertThat(recording.inputs("aws:lambda/function:Function validator"))
                .containsEntry("environment", Map.of("variables", ENVIRONMENT.variables()));
    }

    @Test
    void keepsTheLogAsLongAsToldUnderTheKey() {
        assertThat(Recording.of(context -> validator(FunctionStart.COLD))
                        .inputs("aws:cloudwatch/logGroup:LogGroup validator-logs"))
                .containsEntry("retentionInDays", 400L)
                .containsEntry("kmsKeyId", KEY);
    }

    @Test
    void feedsThePublishedVersionWhereASnapshotIsTaken() {
        Recording recording = Recording.of(context -> validator(FunctionStart.SNAP_START));
        Map<?, ?> alias = (Map<?, ?>)
                recording.resource("aws:lambda/alias:Alias validator-live").get("outputs");

        assertThat(recording.inputs("aws:lambda/function:Function validator"))
                .containsEntry("publish", true)
                .containsEntry("snapStart", Map.of("applyOn", "PublishedVersions"));
        assertThat(recording.inputs("aws:lambda/eventSourceMapping:EventSourceMapping validator-feed"))
                .containsEntry("functionName", alias.get("arn"));
    }

    @Test
    void sendsBackOnlyTheFilesThatFailedToBeJudged() {
        assertThat(Recording.of(context -> validator(FunctionStart.COLD))
                        .inputs("aws:lambda/eventSourceMapping:EventSourceMapping validator-feed"))
                .containsEntry("eventSourceArn", "arn:aws:sqs:eu-west-2:111111111111:queue")
                .containsEntry("functionResponseTypes", List.of("ReportBatchItemFailures"))
                .containsEntry("batchSize", 10L)
                .containsEntry("scalingConfig", Map.of("maximumConcurrency", 4L));
    }

    @Test
    void maySeeAndTouchOnlyWhatItWasGranted() {
        Recording recording = Recording.of(context -> validator(FunctionStart.COLD));
        String policy = recording.text("aws:iam/rolePolicy:RolePolicy validator-role", "policy");
        String trust = recording.text("aws:iam/role:Role validator-role", "assumeRolePolicy");

        assertThat(IamPolicy.fromJson(policy).statements())
                .extracting(IamStatement::sid)
                .containsExactly("Granted", "WriteOwnLog", "WriteTraces");
        assertThat(IamPolicy.fromJson(trust).statements()).singleElement().satisfies(statement -> {
            assertThat(statement.principals()).containsExactly(IamPrincipal.create("Service", "lambda.amazonaws.com"));
            assertThat(statement.conditions())
                    .containsExactly(IamCondition.create("StringEquals", "aws:SourceAccount", "111111111111"));
        });
    }

    private static void queue() {
        ValidationQueue.Args args = new ValidationQueue.Args(
                "111111111111",
                Output.of("raw"),
                Output.of("arn:aws:s3:::raw"),
                Output.of(KEY),
                Duration.ofSeconds(120));
        new ValidationQueue("queue", args, NO_OPTIONS);
    }

    private static void validator(FunctionStart start) {
        IamStatement grant = IamStatement.builder()
                .sid("Granted")
                .effect(IamEffect.ALLOW)
                .addAction("s3:GetObject")
                .addResource("arn:aws:s3:::raw/*")
                .build();
        ServiceRole role = new ServiceRole(
                "validator-role", "test", Trust.service("lambda.amazonaws.com", "111111111111"), NO_OPTIONS);
        Validator.Args args = new Validator.Args(
                new ValidatorConfig(512, Duration.ofSeconds(120), 4, start),
                Output.of(ENVIRONMENT),
                Output.of("arn:aws:sqs:eu-west-2:111111111111:queue"),
                role,
                List.of(Output.of(grant)),
                new FunctionLog(400, Output.of(KEY)));
        new Validator("validator", args, NO_OPTIONS);
    }
}
