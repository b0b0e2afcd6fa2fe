package io.sluice.metadata;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.FunctionStart;
import io.sluice.config.Schedule;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.function.FunctionCode;
import io.sluice.function.FunctionLog;
import io.sluice.function.FunctionNetwork;
import io.sluice.function.FunctionSchedule;
import io.sluice.function.FunctionSize;
import io.sluice.function.JavaFunction;
import io.sluice.iam.Ec2Action;
import io.sluice.iam.SecretsManagerAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The function that reads a source's catalogue, on a schedule and whenever it is called, and tells what changed.
///
/// It runs in the network of the replication instance, because nowhere else is the source to be reached.
public final class MetadataExtractor extends ComponentResource {

    private static final String TYPE = "sluice:metadata:MetadataExtractor";

    /// A catalogue of thousands of tables takes seconds; a source that does not answer takes the rest.
    private static final FunctionSize SIZE = new FunctionSize(1_024, Duration.ofMinutes(5), FunctionStart.COLD);

    private final JavaFunction function;

    public MetadataExtractor(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ComponentResourceOptions child =
                ComponentResourceOptions.builder().parent(this).build();
        ServiceRole role = new ServiceRole(
                name + "-role",
                "Lets the extractor read the source's catalogue",
                Trust.service("lambda.amazonaws.com", args.accountId()),
                child);
        this.function = new JavaFunction(name, args.function(role), child);
        new FunctionSchedule(
                name + "-time",
                new FunctionSchedule.Args(
                        args.accountId(), "Looks for changes of the source's tables", args.schedule(), function),
                child);
        registerOutputs(Map.of("functionName", function.functionName()));
    }

    /// Name of the function.
    public Output<String> functionName() {
        return function.functionName();
    }

    /// @param accountId account of the function
    /// @param code what it runs
    /// @param schedule when it is called by itself
    /// @param environment what the function is told
    /// @param network where the source can be reached
    /// @param grants what it may do with the metadata bucket and the topic
    /// @param log how its log is kept
    public record Args(
            String accountId,
            FunctionCode code,
            Schedule schedule,
            Output<ExtractorEnvironment> environment,
            FunctionNetwork network,
            List<Output<IamStatement>> grants,
            FunctionLog log) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(code, "code is null");
            requireNonNull(schedule, "schedule is null");
            requireNonNull(environment, "environment is null");
            requireNonNull(network, "network is null");
            requireNonNull(log, "log is null");
            grants = List.copyOf(grants);
        }

        JavaFunction.Args function(ServiceRole role) {
            List<Output<IamStatement>> own = List.of(environment.applyValue(Args::readSecret), Output.of(standInVpc()));
            return new JavaFunction.Args(
                    code,
                    SIZE,
                    environment.applyValue(ExtractorEnvironment::variables),
                    role,
                    Stream.concat(own.stream(), grants.stream()).toList(),
                    log,
                    Optional.of(network));
        }

        private static IamStatement readSecret(ExtractorEnvironment environment) {
            return IamStatement.builder()
                    .sid("ReadTheSourcesSecret")
                    .effect(ALLOW)
                    .actionIds(SecretsManagerAction.READ)
                    .addResource(environment.source().secretArn())
                    .build();
        }

        /// See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html>
        private static IamStatement standInVpc() {
            return IamStatement.builder()
                    .sid("StandInTheNetwork")
                    .effect(ALLOW)
                    .actionIds(Ec2Action.NETWORK_INTERFACES)
                    // EC2 offers no narrower resource to functions: their interfaces do not exist yet.
                    .addResource("*")
                    .build();
        }
    }
}
