package io.sluice.replication;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetRetryPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Schedule;
import io.sluice.iam.DmsAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.replication.settings.SortedJson;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Has a task load every table anew at set times.
///
/// A task that never ran is started by hand, once: DMS reloads only what was loaded before.
/// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_StartReplicationTask.html>
public final class ReloadSchedule extends ComponentResource {

    private static final String TYPE = "sluice:replication:ReloadSchedule";

    /// Any action of any service can be a target; this one starts a task.
    /// See <https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html>
    private static final String START_TASK = "arn:aws:scheduler:::aws-sdk:databasemigration:startReplicationTask";

    /// A task that still runs refuses; more tries would come too late for the hour that was asked for.
    private static final int RETRIES = 2;

    private static final int MAX_EVENT_AGE_SECONDS = 3_600;

    public ReloadSchedule(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ServiceRole role = new ServiceRole(
                name + "-access",
                "Lets the scheduler reload " + args.database(),
                Trust.service("scheduler.amazonaws.com", args.accountId()),
                ComponentResourceOptions.builder().parent(this).build());
        Output<String> roleArn = role.allow(List.of(args.taskArn().applyValue(ReloadSchedule::startTask)));
        new com.pulumi.aws.scheduler.Schedule(
                name,
                schedule(args, roleArn),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static IamStatement startTask(String taskArn) {
        return IamStatement.builder()
                .sid("StartTheTask")
                .effect(ALLOW)
                .addAction(DmsAction.START_TASK)
                .addResource(taskArn)
                .build();
    }

    private static ScheduleArgs schedule(Args args, Output<String> roleArn) {
        return ScheduleArgs.builder()
                .description("Loads every table of %s anew".formatted(args.database()))
                .scheduleExpression(args.schedule().expression())
                .scheduleExpressionTimezone(args.schedule().timezone().getId())
                .flexibleTimeWindow(
                        ScheduleFlexibleTimeWindowArgs.builder().mode("OFF").build())
                .target(ScheduleTargetArgs.builder()
                        .arn(START_TASK)
                        .roleArn(roleArn)
                        .input(args.taskArn().applyValue(ReloadSchedule::reload))
                        .retryPolicy(ScheduleTargetRetryPolicyArgs.builder()
                                .maximumRetryAttempts(RETRIES)
                                .maximumEventAgeInSeconds(MAX_EVENT_AGE_SECONDS)
                                .build())
                        .build())
                .build();
    }

    private static String reload(String taskArn) {
        return SortedJson.write(Map.of("ReplicationTaskArn", taskArn, "StartReplicationTaskType", "reload-target"));
    }

    /// @param database name of the pipeline
    /// @param accountId account of the task
    /// @param schedule when
    /// @param taskArn the task
    public record Args(String database, String accountId, Schedule schedule, Output<String> taskArn) {

        public Args {
            requireNonNull(database, "database is null");
            requireNonNull(accountId, "accountId is null");
            requireNonNull(schedule, "schedule is null");
            requireNonNull(taskArn, "taskArn is null");
        }
    }
}
