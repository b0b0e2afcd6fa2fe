package io.sluice.site;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.sluice.config.Account;

/// One account and region, and how to put a resource there.
///
/// @param account account and region
/// @param provider deploys there and nowhere else
/// @param accessLogBucket name of the bucket that takes the access logs of every other bucket there
public record Site(Account account, Provider provider, Output<String> accessLogBucket) {

    public Site {
        requireNonNull(account, "account is null");
        requireNonNull(provider, "provider is null");
        requireNonNull(accessLogBucket, "accessLogBucket is null");
    }

    /// Options of a component at this site.
    public ComponentResourceOptions under(Resource parent) {
        return ComponentResourceOptions.builder()
                .parent(parent)
                .provider(provider)
                .build();
    }
}
