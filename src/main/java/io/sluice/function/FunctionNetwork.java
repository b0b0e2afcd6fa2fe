package io.sluice.function;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import java.util.List;

/// The private network that a function is placed in.
///
/// @param subnetIds private subnets in different availability zones
/// @param securityGroupIds groups that let it reach what it must
public record FunctionNetwork(List<String> subnetIds, Output<List<String>> securityGroupIds) {

    public FunctionNetwork {
        subnetIds = List.copyOf(subnetIds);
        requireNonNull(securityGroupIds, "securityGroupIds is null");
    }
}
