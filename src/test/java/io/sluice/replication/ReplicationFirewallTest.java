package io.sluice.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Network.Firewall;
import io.sluice.config.Reach;
import io.sluice.plan.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicationFirewallTest {

    private static final Firewall.Own OWN =
            new Firewall.Own("vpc-0a000001", List.of("sg-0a000009"), Optional.of("pl-0a000001"));

    @Test
    void opensTheWaysToTheSourceAndToAwsAndNoneInside() {
        Recording recording = firewall(OWN, new Reach(1_521, List.of("10.20.30.0/24"), List.of("sg-0a000002")));

        assertThat(recording.resources())
                .containsExactly(
                        "aws:ec2/securityGroup:SecurityGroup firewall",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule firewall-endpoints-sg-0a000009",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule firewall-s3",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule firewall-source-10-20-30-0-24",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule firewall-source-sg-0a000002",
                        "sluice:replication:ReplicationFirewall firewall");
        assertThat(recording.inputs("aws:ec2/securityGroup:SecurityGroup firewall"))
                .containsEntry("vpcId", "vpc-0a000001")
                .doesNotContainKeys("ingress", "egress");
        assertThat(rule(recording, "source-10-20-30-0-24"))
                .containsEntry("cidrIpv4", "10.20.30.0/24")
                .containsEntry("fromPort", 1_521L)
                .containsEntry("toPort", 1_521L)
                .containsEntry("ipProtocol", "tcp");
        assertThat(rule(recording, "source-sg-0a000002"))
                .containsEntry("referencedSecurityGroupId", "sg-0a000002")
                .containsEntry("fromPort", 1_521L);
        assertThat(rule(recording, "endpoints-sg-0a000009"))
                .containsEntry("referencedSecurityGroupId", "sg-0a000009")
                .containsEntry("fromPort", 443L)
                .containsEntry("toPort", 443L);
        assertThat(rule(recording, "s3"))
                .containsEntry("prefixListId", "pl-0a000001")
                .containsEntry("fromPort", 443L);
    }

    @Test
    void needsNoPrefixListWhereS3HasAnInterface() {
        Firewall.Own own = new Firewall.Own("vpc-0a000001", List.of("sg-0a000009"), Optional.empty());

        assertThat(firewall(own, new Reach(5_432, List.of("10.0.0.0/8"), List.of()))
                        .resources())
                .hasSize(4);
    }

    @Test
    void failsWithoutASource() {
        Reach nowhere = new Reach(5_432, List.of(), List.of());
        assertThatThrownBy(() -> new ReplicationFirewall.Args("shop", OWN, nowhere))
                .hasMessage("reach of a firewall must be known but has neither cidrBlocks nor securityGroupIds");
    }

    private static Recording firewall(Firewall.Own own, Reach reach) {
        return Recording.of(context -> new ReplicationFirewall(
                "firewall",
                new ReplicationFirewall.Args("shop", own, reach),
                ComponentResourceOptions.builder().build()));
    }

    private static Map<String, Object> rule(Recording recording, String name) {
        return recording.inputs("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule firewall-" + name);
    }
}
