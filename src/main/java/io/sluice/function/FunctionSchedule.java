package io.sluice.function;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetRetryPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.iam.LambdaAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Calls a function again and again.
/// See <https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html>
public final class FunctionSchedule extends ComponentResource {

    private static final String TYPE = "sluice:function:FunctionSchedule";

    /// A call that failed is not worth more: the next one comes.
    private static final int RETRIES = 2;

    public FunctionSchedule(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ServiceRole role = new ServiceRole(
                name,
                "Lets the scheduler call " + name,
                Trust.service("scheduler.amazonaws.com", args.accountId()),
                ComponentResourceOptions.builder().parent(this).build());
        Output<String> roleArn = role.allow(List.of(call(args.function())));
        ScheduleArgs own = ScheduleArgs.builder()
                .description(args.purpose())
                .scheduleExpression(args.schedule().expression())
                .scheduleExpressionTimezone(args.schedule().timezone().getId())
                .flexibleTimeWindow(
                        ScheduleFlexibleTimeWindowArgs.builder().mode("OFF").build())
                .target(ScheduleTargetArgs.builder()
                        .arn(args.function().invokeArn())
                        .roleArn(roleArn)
                        .retryPolicy(ScheduleTargetRetryPolicyArgs.builder()
                                .maximumRetryAttempts(RETRIES)
                                .build())
                        .build())
                .build();
        new Schedule(name, own, CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static Output<IamStatement> call(JavaFunction function) {
        return function.invokeArn()
                .applyValue(arn -> IamStatement.builder()
                        .sid("CallTheFunction")
                        .effect(ALLOW)
                        .addAction(LambdaAction.INVOKE)
                        .addResource(arn)
                        .build());
    }

    /// @param accountId account of the schedule
    /// @param purpose why it is called
    /// @param schedule when
    /// @param function what is called
    public record Args(String accountId, String purpose, io.sluice.config.Schedule schedule, JavaFunction function) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(purpose, "purpose is null");
            requireNonNull(schedule, "schedule is null");
            requireNonNull(function, "function is null");
        }
    }
}
