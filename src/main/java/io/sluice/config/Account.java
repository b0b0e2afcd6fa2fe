package io.sluice.config;

import static java.util.Objects.requireNonNull;

/// Where a stack is deployed.
///
/// @param id AWS account, 12 digits
/// @param region AWS region
public record Account(String id, String region) {

    public Account {
        requireNonNull(id, "id is null");
        requireNonNull(region, "region is null");
    }
}
