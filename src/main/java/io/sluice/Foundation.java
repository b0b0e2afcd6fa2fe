package io.sluice;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderAssumeRoleArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Account;
import io.sluice.config.LakeConfig;
import io.sluice.config.StackConfig;
import io.sluice.iam.PermissionsBoundary;
import io.sluice.replication.AccountRoles;
import io.sluice.site.Site;
import io.sluice.storage.AccessLogs;
import java.util.Optional;

/// What the pipelines of a stack stand on: the one or two places they are deployed to, and the account's roles.
final class Foundation {

    private final StackConfig config;
    private final Site pipelines;
    private final Site lake;
    private final AccountRoles roles;

    Foundation(StackConfig config) {
        this.config = requireNonNull(config, "config is null");
        LakeConfig lakeConfig = config.place().lake();
        this.pipelines = site("pipeline-account", "access-logs", config.account(), Optional.empty());
        this.lake = lakeConfig.account().equals(config.account())
                ? pipelines
                : site("lake-account", "lake-access-logs", lakeConfig.account(), lakeConfig.deployRoleArn());
        this.roles = new AccountRoles(
                "dms-account-roles",
                new AccountRoles.Args(pipelines, config.place().tags()),
                options());
    }

    /// Options of a component that is deployed with the pipelines: to their account, its roles within the boundary.
    ComponentResourceOptions options() {
        ComponentResourceOptions.Builder options = ComponentResourceOptions.builder();
        options.provider(pipelines.provider());
        config.place()
                .permissionsBoundaryArn()
                .ifPresent(arn -> options.resourceTransformations(new PermissionsBoundary(arn)));
        return options.build();
    }

    /// Where the pipelines are.
    Site pipelines() {
        return pipelines;
    }

    /// Where the lake is, which may be the same place.
    Site lake() {
        return lake;
    }

    /// The roles that DMS wants once in an account.
    AccountRoles roles() {
        return roles;
    }

    private Site site(String providerName, String logsName, Account account, Optional<String> roleArn) {
        ProviderArgs.Builder args = ProviderArgs.builder()
                .region(account.region())
                .allowedAccountIds(account.id())
                .defaultTags(ProviderDefaultTagsArgs.builder()
                        .tags(config.place().tags().all())
                        .build());
        roleArn.ifPresent(role ->
                args.assumeRole(ProviderAssumeRoleArgs.builder().roleArn(role).build()));
        Provider provider = new Provider(providerName, args.build());
        AccessLogs logs = new AccessLogs(
                logsName,
                new AccessLogs.Args(account.id(), config.keeping()),
                ComponentResourceOptions.builder().provider(provider).build());
        return new Site(account, provider, logs.bucketName());
    }
}
