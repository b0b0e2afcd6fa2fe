package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Where a stack is deployed.
///
/// @param account account and region of the pipelines
/// @param lake where the lake and its catalogue are
/// @param network where DMS runs
/// @param tags tags of everything
/// @param permissionsBoundaryArn policy beyond which no role of the stack may do anything
public record Place(
        Account account, LakeConfig lake, Network network, Tags tags, Optional<String> permissionsBoundaryArn) {

    public Place {
        requireNonNull(account, "account is null");
        requireNonNull(lake, "lake is null");
        requireNonNull(network, "network is null");
        requireNonNull(tags, "tags is null");
        requireNonNull(permissionsBoundaryArn, "permissionsBoundaryArn is null");
    }
}
