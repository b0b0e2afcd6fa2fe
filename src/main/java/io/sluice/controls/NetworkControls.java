package io.sluice.controls;

import static io.sluice.controls.Severity.CRITICAL;
import static io.sluice.controls.Severity.HIGH;
import static io.sluice.controls.Severity.MEDIUM;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What may come in and go out of the pipeline's own security groups.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html>
final class NetworkControls {

    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static final String INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");

    private NetworkControls() {}

    static List<Control> all() {
        return List.of(
                Control.never(
                        "EC2.2", "Default security groups should be closed", HIGH, "the network is not of the stack"),
                Control.never("EC2.6", "Flow logs should be on", MEDIUM, "the network is not of the stack"),
                Control.never(
                        "EC2.10", "The EC2 API should have an endpoint", MEDIUM, "nothing here calls the EC2 API"),
                Control.each("EC2.18", "Nobody should get in from everywhere", HIGH, GROUP, NetworkControls::isClosed),
                Control.each(
                        "EC2.18",
                        "Nobody should get in from everywhere",
                        HIGH,
                        INGRESS_RULE,
                        NetworkControls::ruleIsNarrow),
                Control.each(
                        "EC2.19", "No risky port should be open to all", CRITICAL, GROUP, NetworkControls::isClosed),
                Control.each(
                        "EC2.19",
                        "No risky port should be open to all",
                        CRITICAL,
                        INGRESS_RULE,
                        NetworkControls::ruleIsNarrow),
                Control.each(
                        "SLUICE.4",
                        "Groups should let out only what is needed",
                        MEDIUM,
                        GROUP,
                        NetworkControls::letsOutLittle),
                Control.each(
                        "SLUICE.4",
                        "Groups should let out only what is needed",
                        MEDIUM,
                        EGRESS_RULE,
                        NetworkControls::portIsNamed));
    }

    private static Outcome isClosed(PlanDocument plan, Resource group) {
        boolean open = group.input("ingress").valueStream().anyMatch(NetworkControls::isEverywhere);
        return Rules.require(!open, "a rule lets everybody in", "ingress must name its sources");
    }

    private static Outcome ruleIsNarrow(PlanDocument plan, Resource rule) {
        boolean open = isEverywhere(rule.inputs());
        return Rules.require(!open, "it lets everybody in", "it must name its source");
    }

    private static Outcome letsOutLittle(PlanDocument plan, Resource group) {
        boolean wide = group.input("egress")
                .valueStream()
                .anyMatch(rule -> isEverywhere(rule) && isEveryPort(rule, "protocol"));
        return Rules.require(!wide, "a rule lets everything out", "egress must name its ports or its targets");
    }

    private static Outcome portIsNamed(PlanDocument plan, Resource rule) {
        boolean wide = isEverywhere(rule.inputs()) && isEveryPort(rule.inputs(), "ipProtocol");
        return Rules.require(!wide, "it lets everything out", "it must name its ports or its target");
    }

    private static boolean isEveryPort(JsonNode rule, String protocol) {
        return rule.path(protocol).asText().equals("-1")
                || rule.path("toPort").asInt() - rule.path("fromPort").asInt() > 1_000;
    }

    private static boolean isEverywhere(JsonNode rule) {
        List<String> ranges = new ArrayList<>();
        Stream.of("cidrIpv4", "cidrIpv6")
                .forEach(name -> ranges.add(rule.path(name).asText()));
        Stream.of("cidrBlocks", "ipv6CidrBlocks")
                .forEach(name -> rule.path(name).forEach(range -> ranges.add(range.asText())));
        return ranges.stream().anyMatch(EVERYWHERE::contains);
    }
}
