package io.sluice.replication;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.dms.ReplicationInstance;
import com.pulumi.aws.dms.ReplicationInstanceArgs;
import com.pulumi.aws.dms.ReplicationSubnetGroup;
import com.pulumi.aws.dms.ReplicationSubnetGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.sluice.config.Acceptance;
import io.sluice.config.ReplicationInstanceConfig;
import io.sluice.config.ReplicationInstanceConfig.Availability;
import io.sluice.naming.Names;
import java.util.List;
import java.util.Map;

/// The machine that runs a replication task, in private subnets.
public final class ReplicationHost extends ComponentResource {

    private static final String TYPE = "sluice:replication:ReplicationHost";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final LogGroup logs;
    private final ReplicationInstance instance;

    public ReplicationHost(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.logs = logs(name, args);
        this.instance = instance(name, args, subnets(name, args), logs);
        registerOutputs(Map.of("instanceArn", instance.replicationInstanceArn()));
    }

    /// Groups that it is in, which is where the source can be reached from.
    public Output<List<String>> securityGroupIds() {
        return instance.vpcSecurityGroupIds();
    }

    /// Name of the log group of its tasks.
    public Output<String> logGroupName() {
        return logs.name();
    }

    /// ARN of the instance.
    public Output<String> arn() {
        return instance.replicationInstanceArn();
    }

    private ReplicationSubnetGroup subnets(String name, Args args) {
        ReplicationSubnetGroupArgs group = ReplicationSubnetGroupArgs.builder()
                .replicationSubnetGroupId(args.names().subnetGroup())
                .replicationSubnetGroupDescription(
                        "Private subnets of pipeline " + args.names().database())
                .subnetIds(args.place().subnetIds())
                .build();
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // DMS makes its network interfaces as an account-wide role, and refuses the group before that has its policy.
        // See <https://github.com/hashicorp/terraform-provider-aws/issues/11025>
        after.dependsOn(args.accountRoles());
        return new ReplicationSubnetGroup(name + "-subnets", group, after.build());
    }

    /// DMS makes this group by itself, but keeps it for ever.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html>
    private LogGroup logs(String name, Args args) {
        LogGroupArgs group = LogGroupArgs.builder()
                .name(args.names().taskLogGroup())
                .retentionInDays(args.logDays())
                .kmsKeyId(args.keyArn())
                .build();
        return new LogGroup(name + "-logs", group, child);
    }

    private ReplicationInstance instance(String name, Args args, ReplicationSubnetGroup subnets, LogGroup logs) {
        ReplicationInstanceArgs.Builder host = ReplicationInstanceArgs.builder()
                .replicationInstanceId(args.names().replicationInstance())
                .replicationInstanceClass(args.instance().instanceClass())
                .allocatedStorage(args.instance().storageGib())
                .engineVersion(args.instance().engineVersion())
                .replicationSubnetGroupId(subnets.replicationSubnetGroupId())
                .vpcSecurityGroupIds(args.place().securityGroupIds())
                .kmsKeyArn(args.keyArn())
                .publiclyAccessible(false)
                .autoMinorVersionUpgrade(true)
                .allowMajorVersionUpgrade(args.instance().maintenance().majorUpgrades() == Acceptance.ACCEPT)
                .multiAz(args.instance().availability() == Availability.MULTI_ZONE)
                .applyImmediately(false);
        args.instance().maintenance().window().ifPresent(host::preferredMaintenanceWindow);
        CustomResourceOptions.Builder after = CustomResourceOptions.builder();
        after.parent(this);
        // Whoever comes first makes the group, and only this one sets its retention.
        after.dependsOn(logs);
        return new ReplicationInstance(name, host.build(), after.build());
    }

    /// @param names physical names of the pipeline
    /// @param place where it runs
    /// @param instance its size and version
    /// @param keyArn key its disk and its log are encrypted under
    /// @param logDays days that the log is kept
    /// @param accountRoles what must be there before, empty where the account's roles are others'
    public record Args(
            Names names,
            Place place,
            ReplicationInstanceConfig instance,
            Output<String> keyArn,
            int logDays,
            List<Resource> accountRoles) {

        public Args {
            requireNonNull(names, "names is null");
            requireNonNull(place, "place is null");
            requireNonNull(instance, "instance is null");
            requireNonNull(keyArn, "keyArn is null");
            accountRoles = List.copyOf(accountRoles);
        }
    }

    /// @param subnetIds private subnets
    /// @param securityGroupIds groups that let it out to the source and to AWS
    public record Place(List<String> subnetIds, Output<List<String>> securityGroupIds) {

        public Place {
            subnetIds = List.copyOf(subnetIds);
            requireNonNull(securityGroupIds, "securityGroupIds is null");
        }
    }
}
