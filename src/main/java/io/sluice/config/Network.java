package io.sluice.config;

import java.util.List;
import java.util.Optional;

/// The network in which DMS reaches the source databases.
///
/// @param subnetIds private subnets, at least [#MIN_SUBNETS], in different availability zones
/// @param securityGroupIds groups that let the replication instance reach the sources, at least one
public record Network(List<String> subnetIds, List<String> securityGroupIds) {

    /// DMS refuses a subnet group that covers fewer than two availability zones.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.VPC.html>
    static final int MIN_SUBNETS = 2;

    public Network {
        subnetIds = List.copyOf(subnetIds);
        securityGroupIds = List.copyOf(securityGroupIds);
        if (subnetIds.size() < MIN_SUBNETS) {
            throw new IllegalArgumentException(
                    "subnetIds must be %d or more but was %s".formatted(MIN_SUBNETS, subnetIds));
        }
        if (securityGroupIds.isEmpty()) {
            throw new IllegalArgumentException("securityGroupIds must be 1 or more but was []");
        }
    }

    static Optional<Network> read(Section section) {
        List<String> subnets = section.texts("subnetIds", Rule.SUBNET_ID, MIN_SUBNETS);
        List<String> groups = section.texts("securityGroupIds", Rule.SECURITY_GROUP_ID, 1);
        return section.build(() -> new Network(subnets, groups));
    }
}
