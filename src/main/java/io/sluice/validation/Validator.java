package io.sluice.validation;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.asset.FileArchive;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.lambda.EventSourceMapping;
import com.pulumi.aws.lambda.EventSourceMappingArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.EventSourceMappingScalingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.ValidatorConfig;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.iam.LogsAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The function that holds every file against its contract and moves it to the lake or the fail bucket.
public final class Validator extends ComponentResource {

    private static final String TYPE = "sluice:validation:Validator";

    /// The provider's own list of runtimes ends before this one, so it is text.
    private static final String RUNTIME = "java25";

    private static final String HANDLER = "io.sluice.validator.ValidatorHandler::handleRequest";
    private static final String JAR = "lambda-validator/target/lambda-validator.jar";
    private static final int LOG_RETENTION_DAYS = 365;

    /// Files judged in one run: each is reported by itself, so a batch saves starts and costs nothing.
    private static final int BATCH_SIZE = 10;

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final Function function;

    public Validator(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        LogGroup logs = new LogGroup(
                name + "-logs",
                LogGroupArgs.builder().retentionInDays(LOG_RETENTION_DAYS).build(),
                child);
        this.function = function(name, args, logs, role(name, args, logs));
        feed(name, args);
        registerOutputs(Map.of("functionName", function.name()));
    }

    /// Name of the function.
    public Output<String> functionName() {
        return function.name();
    }

    private ServiceRole role(String name, Args args, LogGroup logs) {
        Output<IamStatement> writeLogs = logs.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid("WriteOwnLog")
                        .effect(ALLOW)
                        .actionIds(LogsAction.WRITE)
                        .addResource(arn + ":*")
                        .build());
        List<Output<IamStatement>> statements =
                Stream.concat(args.grants().stream(), Stream.of(writeLogs)).toList();
        return new ServiceRole(
                name + "-role",
                new ServiceRole.Args(
                        "Lets the validator judge and move files",
                        Trust.service("lambda.amazonaws.com", args.accountId()),
                        statements),
                ComponentResourceOptions.builder().parent(this).build());
    }

    private Function function(String name, Args args, LogGroup logs, ServiceRole role) {
        FunctionArgs function = FunctionArgs.builder()
                .runtime(RUNTIME)
                .architectures("arm64")
                .handler(HANDLER)
                .code(new FileArchive(JAR))
                .role(role.arn())
                .memorySize(args.config().memoryMib())
                .timeout((int) args.config().timeout().toSeconds())
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(args.environment().applyValue(ValidatorEnvironment::variables))
                        .build())
                .loggingConfig(FunctionLoggingConfigArgs.builder()
                        .logFormat("JSON")
                        .logGroup(logs.name())
                        .build())
                .build();
        return new Function(name, function, child);
    }

    private void feed(String name, Args args) {
        EventSourceMappingArgs mapping = EventSourceMappingArgs.builder()
                .eventSourceArn(args.queueArn())
                .functionName(function.arn())
                .batchSize(BATCH_SIZE)
                // One bad file must not send the whole batch round again.
                .functionResponseTypes("ReportBatchItemFailures")
                .scalingConfig(EventSourceMappingScalingConfigArgs.builder()
                        .maximumConcurrency(args.config().maximumConcurrency())
                        .build())
                .build();
        new EventSourceMapping(name + "-feed", mapping, child);
    }

    /// @param accountId account of the function
    /// @param config memory, time and concurrency
    /// @param environment what the function is told
    /// @param queueArn queue that feeds it
    /// @param grants statements that open the queue, the buckets and the key
    public record Args(
            String accountId,
            ValidatorConfig config,
            Output<ValidatorEnvironment> environment,
            Output<String> queueArn,
            List<Output<IamStatement>> grants) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(config, "config is null");
            requireNonNull(environment, "environment is null");
            requireNonNull(queueArn, "queueArn is null");
            grants = List.copyOf(grants);
        }
    }
}
