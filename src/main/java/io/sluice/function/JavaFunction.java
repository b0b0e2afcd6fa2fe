package io.sluice.function;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.asset.FileArchive;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.AliasArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.FunctionStart;
import io.sluice.iam.LogsAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.XRayAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// A function on Lambda's own Java runtime, with a log group that was there first.
public final class JavaFunction extends ComponentResource {

    private static final String TYPE = "sluice:function:JavaFunction";

    /// The provider's own list of runtimes ends before this one, so it is text.
    private static final String RUNTIME = "java25";

    /// Cheaper than x86 for the same work. See <https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html>
    private static final String ARCHITECTURE = "arm64";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final LogGroup logs;
    private final Function function;
    private final Output<String> invokeArn;

    public JavaFunction(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.logs = logs(name, args.log());
        this.function = function(name, args);
        this.invokeArn = args.size().start() == FunctionStart.SNAP_START ? published(name) : function.arn();
        registerOutputs(Map.of("functionName", function.name()));
    }

    /// Name of the function.
    public Output<String> functionName() {
        return function.name();
    }

    /// ARN to send events to: of the published version where there is one.
    public Output<String> invokeArn() {
        return invokeArn;
    }

    /// Name of its log group.
    public Output<String> logGroupName() {
        return logs.name();
    }

    private LogGroup logs(String name, FunctionLog log) {
        LogGroupArgs group = LogGroupArgs.builder()
                .retentionInDays(log.retentionDays())
                .kmsKeyId(log.keyArn())
                .build();
        return new LogGroup(name + "-logs", group, child);
    }

    private Function function(String name, Args args) {
        FunctionArgs.Builder function = FunctionArgs.builder()
                .runtime(RUNTIME)
                .architectures(ARCHITECTURE)
                .handler(args.code().handler())
                .code(new FileArchive(args.code().jar()))
                .role(args.role().allow(statements(args)))
                .memorySize(args.size().memoryMib())
                .timeout((int) args.size().timeout().toSeconds())
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(args.environment())
                        .build())
                .loggingConfig(FunctionLoggingConfigArgs.builder()
                        .logFormat("JSON")
                        .logGroup(logs.name())
                        .build());
        function.tracingConfig(
                FunctionTracingConfigArgs.builder().mode("Active").build());
        args.network().ifPresent(network -> function.vpcConfig(placed(network)));
        if (args.size().start() == FunctionStart.SNAP_START) {
            function.publish(true);
            function.snapStart(
                    FunctionSnapStartArgs.builder().applyOn("PublishedVersions").build());
        }
        return new Function(name, function.build(), child);
    }

    private List<Output<IamStatement>> statements(Args args) {
        Output<IamStatement> writeLogs = logs.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid("WriteOwnLog")
                        .effect(ALLOW)
                        .actionIds(LogsAction.WRITE)
                        .addResource(arn + ":*")
                        .build());
        return Stream.concat(args.grants().stream(), Stream.of(writeLogs, Output.of(writeTraces())))
                .toList();
    }

    /// See <https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html>
    private static IamStatement writeTraces() {
        return IamStatement.builder()
                .sid("WriteTraces")
                .effect(ALLOW)
                .actionIds(XRayAction.WRITE)
                // X-Ray has no resources that a role could be limited to.
                .addResource("*")
                .build();
    }

    private static FunctionVpcConfigArgs placed(FunctionNetwork network) {
        return FunctionVpcConfigArgs.builder()
                .subnetIds(network.subnetIds())
                .securityGroupIds(network.securityGroupIds())
                .build();
    }

    /// A snapshot belongs to a version, and the alias follows the newest.
    private Output<String> published(String name) {
        AliasArgs live = AliasArgs.builder()
                .name("live")
                .functionName(function.name())
                .functionVersion(function.version())
                .build();
        return new Alias(name + "-live", live, child).arn();
    }

    /// @param code what it runs
    /// @param size how much it may take
    /// @param environment what it is told
    /// @param role whom it runs as, not yet allowed anything
    /// @param grants what it may do besides writing its log
    /// @param log how its log is kept
    /// @param network where it is placed; empty for Lambda's own network
    public record Args(
            FunctionCode code,
            FunctionSize size,
            Output<Map<String, String>> environment,
            ServiceRole role,
            List<Output<IamStatement>> grants,
            FunctionLog log,
            Optional<FunctionNetwork> network) {

        public Args {
            requireNonNull(code, "code is null");
            requireNonNull(size, "size is null");
            requireNonNull(environment, "environment is null");
            requireNonNull(role, "role is null");
            requireNonNull(log, "log is null");
            requireNonNull(network, "network is null");
            grants = List.copyOf(grants);
        }
    }
}
