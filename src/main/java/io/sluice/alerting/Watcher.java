package io.sluice.alerting;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.FunctionStart;
import io.sluice.config.Schedule;
import io.sluice.contract.pipeline.WatcherEnvironment;
import io.sluice.function.FunctionCode;
import io.sluice.function.FunctionLog;
import io.sluice.function.FunctionSchedule;
import io.sluice.function.FunctionSize;
import io.sluice.function.JavaFunction;
import io.sluice.iam.DmsAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Looks every quarter of an hour at what AWS has no metric for: tables that DMS gave up, and files left in the fail
/// bucket.
public final class Watcher extends ComponentResource {

    private static final String TYPE = "sluice:alerting:Watcher";

    private static final FunctionCode CODE = new FunctionCode(
            "lambda-notifier/target/lambda-notifier.jar", "io.sluice.notifier.WatchHandler::handleRequest");

    /// Listing a full bucket takes a while, and nobody waits.
    private static final FunctionSize SIZE = new FunctionSize(512, Duration.ofMinutes(5), FunctionStart.COLD);

    private static final Schedule SCHEDULE = new Schedule("rate(15 minutes)", ZoneId.of("UTC"));

    private final JavaFunction function;

    public Watcher(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ComponentResourceOptions child =
                ComponentResourceOptions.builder().parent(this).build();
        ServiceRole role = new ServiceRole(
                name + "-role",
                "Lets the watcher look at tasks and the fail bucket",
                Trust.service("lambda.amazonaws.com", args.accountId()),
                child);
        this.function = new JavaFunction(name, args.function(role), child);
        new FunctionSchedule(
                name + "-time",
                new FunctionSchedule.Args(args.accountId(), "Looks for what AWS has no metric for", SCHEDULE, function),
                child);
        registerOutputs(Map.of("functionName", function.functionName()));
    }

    /// Name of the function.
    public Output<String> functionName() {
        return function.functionName();
    }

    /// @param accountId account of the function
    /// @param failBucket name of the bucket that is looked at
    /// @param listFailBucket opens it
    /// @param taskArns tasks that should run
    /// @param log how its log is kept
    public record Args(
            String accountId,
            Output<String> failBucket,
            Output<IamStatement> listFailBucket,
            List<Output<String>> taskArns,
            FunctionLog log) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(failBucket, "failBucket is null");
            requireNonNull(listFailBucket, "listFailBucket is null");
            requireNonNull(log, "log is null");
            taskArns = List.copyOf(taskArns);
        }

        JavaFunction.Args function(ServiceRole role) {
            Output<Map<String, String>> environment = Output.tuple(failBucket, Output.all(taskArns))
                    .applyValue(known -> new WatcherEnvironment(known.t1, known.t2).variables());
            return new JavaFunction.Args(CODE, SIZE, environment, role, grants(), log, Optional.empty());
        }

        private List<Output<IamStatement>> grants() {
            List<Output<IamStatement>> grants = new ArrayList<>();
            grants.add(listFailBucket);
            grants.add(Output.of(IamStatement.builder()
                    .sid("ReadTheStateOfTasks")
                    .effect(ALLOW)
                    .addAction(DmsAction.DESCRIBE_TASKS)
                    // DMS offers no narrower resource for this action.
                    .addResource("*")
                    .build()));
            grants.add(Output.all(taskArns).applyValue(arns -> {
                IamStatement.Builder tables = IamStatement.builder()
                        .sid("ReadWhatBecameOfTables")
                        .effect(ALLOW)
                        .addAction(DmsAction.DESCRIBE_TABLES);
                arns.forEach(tables::addResource);
                return tables.build();
            }));
            return grants;
        }
    }
}
