package io.sluice.replication;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Network.Firewall;
import io.sluice.config.Reach;
import java.util.Map;

/// Lets a replication instance out to its source and to AWS, and nobody in.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_VPC_Endpoints.html>
public final class ReplicationFirewall extends ComponentResource {

    private static final String TYPE = "sluice:replication:ReplicationFirewall";

    private static final int HTTPS = 443;

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final SecurityGroup group;

    public ReplicationFirewall(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        // No rule stands in the group itself: those would fight with the rules below.
        this.group = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .description("Replication instance of " + args.database())
                        .vpcId(args.firewall().vpcId())
                        .build(),
                child);
        letOutToSource(name, args.reach());
        letOutToAws(name, args.firewall());
        registerOutputs(Map.of("securityGroupId", group.id()));
    }

    /// The group that the instance belongs in.
    public Output<String> securityGroupId() {
        return group.id();
    }

    private void letOutToSource(String name, Reach reach) {
        reach.cidrBlocks()
                .forEach(block -> rule(
                        "%s-source-%s".formatted(name, block.replaceAll("[./]", "-")),
                        out("the source", reach.port()).cidrIpv4(block)));
        reach.securityGroupIds()
                .forEach(id -> rule(
                        "%s-source-%s".formatted(name, id),
                        out("the source", reach.port()).referencedSecurityGroupId(id)));
    }

    private void letOutToAws(String name, Firewall.Own firewall) {
        firewall.endpointSecurityGroupIds()
                .forEach(id -> rule(
                        "%s-endpoints-%s".formatted(name, id),
                        out("VPC endpoints", HTTPS).referencedSecurityGroupId(id)));
        firewall.s3PrefixListId()
                .ifPresent(list -> rule(name + "-s3", out("S3", HTTPS).prefixListId(list)));
    }

    private SecurityGroupEgressRuleArgs.Builder out(String destination, int port) {
        return SecurityGroupEgressRuleArgs.builder()
                .securityGroupId(group.id())
                .description("To " + destination)
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port);
    }

    private void rule(String name, SecurityGroupEgressRuleArgs.Builder rule) {
        new SecurityGroupEgressRule(name, rule.build(), child);
    }

    /// @param database name of the pipeline
    /// @param firewall network of the instance and what of AWS is in it
    /// @param reach where the source is
    public record Args(String database, Firewall.Own firewall, Reach reach) {

        public Args {
            requireNonNull(database, "database is null");
            requireNonNull(firewall, "firewall is null");
            requireNonNull(reach, "reach is null");
            if (!reach.isKnown()) {
                throw new IllegalArgumentException(
                        "reach of a firewall must be known but has neither cidrBlocks nor securityGroupIds");
            }
        }
    }
}
