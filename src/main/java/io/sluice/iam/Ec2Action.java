package io.sluice.iam;

import java.util.List;

/// Actions of Amazon EC2 that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html>
public final class Ec2Action {

    /// What Lambda asks of the role of a function in a private network.
    public static final List<String> NETWORK_INTERFACES = List.of(
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses");

    private Ec2Action() {}
}
