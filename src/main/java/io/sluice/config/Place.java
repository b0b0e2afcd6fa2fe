package io.sluice.config;

import static java.util.Objects.requireNonNull;

/// Where a stack is deployed.
///
/// @param account account and region of the pipelines
/// @param lake where the lake and its catalogue are
/// @param network where DMS runs
/// @param tags tags of everything
public record Place(Account account, LakeConfig lake, Network network, Tags tags) {

    public Place {
        requireNonNull(account, "account is null");
        requireNonNull(lake, "lake is null");
        requireNonNull(network, "network is null");
        requireNonNull(tags, "tags is null");
    }
}
