package io.sluice.validation;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.lambda.EventSourceMapping;
import com.pulumi.aws.lambda.EventSourceMappingArgs;
import com.pulumi.aws.lambda.inputs.EventSourceMappingScalingConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.FunctionStart;
import io.sluice.config.ValidatorConfig;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.function.FunctionCode;
import io.sluice.function.FunctionLog;
import io.sluice.function.FunctionSize;
import io.sluice.function.JavaFunction;
import io.sluice.iam.ServiceRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The function that holds every file against its contract and moves it to the lake or the fail bucket.
public final class Validator extends ComponentResource {

    private static final String TYPE = "sluice:validation:Validator";

    private static final FunctionCode CODE = new FunctionCode(
            "lambda-validator/target/lambda-validator.jar", "io.sluice.validator.ValidatorHandler::handleRequest");

    /// Files judged in one run: each is reported by itself, so a batch saves starts and costs nothing.
    private static final int BATCH_SIZE = 10;

    /// Variable that Lambda's Java takes its options from.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html>
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    /// What a function that starts anew runs with, and what its benchmarks are measured with: the first compiler
    /// alone, which starts sooner and takes less memory. Lambda's default is the same, but is no promise.
    private static final String COLD_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final JavaFunction function;

    public Validator(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.function = new JavaFunction(
                name,
                args.function(),
                ComponentResourceOptions.builder().parent(this).build());
        feed(name, args);
        registerOutputs(Map.of("functionName", function.functionName()));
    }

    /// Name of the function.
    public Output<String> functionName() {
        return function.functionName();
    }

    /// Name of its log group.
    public Output<String> logGroupName() {
        return function.logGroupName();
    }

    private void feed(String name, Args args) {
        EventSourceMappingArgs mapping = EventSourceMappingArgs.builder()
                .eventSourceArn(args.queueArn())
                .functionName(function.invokeArn())
                .batchSize(BATCH_SIZE)
                // One bad file must not send the whole batch round again.
                .functionResponseTypes("ReportBatchItemFailures")
                .scalingConfig(EventSourceMappingScalingConfigArgs.builder()
                        .maximumConcurrency(args.config().maximumConcurrency())
                        .build())
                .build();
        new EventSourceMapping(
                name + "-feed",
                mapping,
                CustomResourceOptions.builder().parent(this).build());
    }

    /// @param config memory, time and concurrency
    /// @param environment what the function is told
    /// @param queueArn queue that feeds it
    /// @param role whom it runs as
    /// @param grants statements that open the queue, the buckets and the keys
    /// @param log how its log is kept
    public record Args(
            ValidatorConfig config,
            Output<ValidatorEnvironment> environment,
            Output<String> queueArn,
            ServiceRole role,
            List<Output<IamStatement>> grants,
            FunctionLog log) {

        public Args {
            requireNonNull(config, "config is null");
            requireNonNull(environment, "environment is null");
            requireNonNull(queueArn, "queueArn is null");
            requireNonNull(role, "role is null");
            requireNonNull(log, "log is null");
            grants = List.copyOf(grants);
        }

        /// One that is restored from a snapshot has been compiled before it was taken, as far as Java likes.
        private Map<String, String> variables(ValidatorEnvironment told) {
            Map<String, String> variables = new TreeMap<>(told.variables());
            if (config.start() == FunctionStart.COLD) {
                variables.put(JAVA_OPTIONS, COLD_OPTIONS);
            }
            return variables;
        }

        JavaFunction.Args function() {
            return new JavaFunction.Args(
                    CODE,
                    new FunctionSize(config.memoryMib(), config.timeout(), config.start()),
                    environment.applyValue(this::variables),
                    role,
                    grants,
                    log,
                    Optional.empty());
        }
    }
}
