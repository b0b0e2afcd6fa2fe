package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The network in which DMS reaches the source databases.
///
/// @param subnetIds private subnets, at least [#MIN_SUBNETS], in different availability zones
/// @param firewall what lets the replication instances out
public record Network(List<String> subnetIds, Firewall firewall) {

    /// DMS refuses a subnet group that covers fewer than two availability zones.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.VPC.html>
    static final int MIN_SUBNETS = 2;

    public Network {
        subnetIds = List.copyOf(subnetIds);
        requireNonNull(firewall, "firewall is null");
        if (subnetIds.size() < MIN_SUBNETS) {
            throw new IllegalArgumentException(
                    "subnetIds must be %d or more but was %s".formatted(MIN_SUBNETS, subnetIds));
        }
    }

    /// A network whose security groups exist already.
    public Network(List<String> subnetIds, List<String> securityGroupIds) {
        this(subnetIds, new Firewall.Existing(securityGroupIds));
    }

    static Optional<Network> read(Section section) {
        List<String> subnets = section.texts("subnetIds", Rule.SUBNET_ID, MIN_SUBNETS);
        if (new HashSet<>(subnets).size() < subnets.size()) {
            section.problem("subnetIds", "must name each subnet once but was %s".formatted(subnets));
        }
        Optional<Firewall> firewall = Firewall.read(section);
        return section.build(() -> new Network(subnets, firewall.orElseThrow()));
    }

    /// What lets the replication instances out of their subnets. Nothing ever has to come in.
    public sealed interface Firewall {

        /// @param securityGroupIds groups that somebody else keeps, at least one
        record Existing(List<String> securityGroupIds) implements Firewall {

            public Existing {
                securityGroupIds = List.copyOf(securityGroupIds);
                if (securityGroupIds.isEmpty()) {
                    throw new IllegalArgumentException("securityGroupIds must be 1 or more but was []");
                }
            }
        }

        /// A group of its own for each pipeline, with exactly the ways out that DMS needs.
        ///
        /// @param vpcId network of the subnets
        /// @param endpointSecurityGroupIds groups of the VPC endpoints, at least one: secrets are read
        ///     through one
        /// @param s3PrefixListId addresses of S3, where a gateway endpoint leads there
        record Own(String vpcId, List<String> endpointSecurityGroupIds, Optional<String> s3PrefixListId)
                implements Firewall {

            private static final Rule VPC_ID =
                    Rule.of("vpc- and 8 or 17 hex digits", "vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})");
            private static final Rule PREFIX_LIST_ID =
                    Rule.of("pl- and 8 or 17 hex digits", "pl-(?:[0-9a-f]{8}|[0-9a-f]{17})");

            public Own {
                requireNonNull(vpcId, "vpcId is null");
                requireNonNull(s3PrefixListId, "s3PrefixListId is null");
                endpointSecurityGroupIds = List.copyOf(endpointSecurityGroupIds);
                if (endpointSecurityGroupIds.isEmpty()) {
                    throw new IllegalArgumentException("endpointSecurityGroupIds must be 1 or more but was []");
                }
            }

            static Optional<Firewall> read(Section section) {
                Optional<String> vpc = section.text("vpcId", VPC_ID);
                List<String> endpoints = section.texts("endpointSecurityGroupIds", Rule.SECURITY_GROUP_ID, 1);
                Optional<String> s3 = section.optionalText("s3PrefixListId", PREFIX_LIST_ID);
                return vpc.isPresent() && !endpoints.isEmpty()
                        ? Optional.of(new Own(vpc.get(), endpoints, s3))
                        : Optional.empty();
            }
        }

        /// A network with `vpcId` gets groups of its own.
        static Optional<Firewall> read(Section section) {
            if (section.has("vpcId")) {
                section.leaveOut("securityGroupIds", "where vpcId is given: each pipeline gets a group of its own");
                return Own.read(section);
            }
            section.leaveOut("endpointSecurityGroupIds", "where vpcId is missing");
            section.leaveOut("s3PrefixListId", "where vpcId is missing");
            List<String> groups = section.texts("securityGroupIds", Rule.SECURITY_GROUP_ID, 1);
            return groups.isEmpty() ? Optional.empty() : Optional.of(new Existing(groups));
        }
    }
}
