package io.sluice.site;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Account;
import io.sluice.config.Durability;
import io.sluice.config.Keeping;
import io.sluice.config.Retention;

/// Places to deploy to, for tests.
public final class SampleSites {

    /// What a component needs whose parent does not matter.
    public static final ComponentResourceOptions NO_OPTIONS =
            ComponentResourceOptions.builder().build();

    /// Where the pipelines of tests are.
    public static final Account ACCOUNT = new Account("111111111111", "eu-west-2");

    /// Another account and region.
    public static final Account LAKE_ACCOUNT = new Account("222222222222", "eu-west-1");

    private SampleSites() {}

    /// Where the pipelines are.
    public static Site pipelines() {
        return site("pipeline-account", ACCOUNT);
    }

    /// Where the lake is, if it is elsewhere.
    public static Site lake() {
        return site("lake-account", LAKE_ACCOUNT);
    }

    /// Everything kept as long as by default.
    public static Keeping keeping(Durability durability) {
        return new Keeping(durability, new Retention(365, 90, 30, 30));
    }

    private static Site site(String name, Account account) {
        ProviderArgs args = ProviderArgs.builder()
                .region(account.region())
                .allowedAccountIds(account.id())
                .build();
        return new Site(account, new Provider(name, args), Output.of(name + "-access-logs"));
    }
}
