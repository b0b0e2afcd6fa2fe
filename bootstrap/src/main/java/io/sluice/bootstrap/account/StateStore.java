package io.sluice.bootstrap.account;

import static java.util.Objects.requireNonNull;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.bootstrap.permissions.StateAccess;
import io.sluice.config.Durability;
import io.sluice.config.Keeping;
import io.sluice.config.Retention;
import io.sluice.storage.AccessLogs;
import io.sluice.storage.DataBucket;
import io.sluice.storage.Upkeep;
import io.sluice.storage.Versioning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Where the states of the account's stacks are kept, that of the bootstrap among them. **Stateful**.
///
/// Two keys: one for the bucket, and one that stacks encrypt their secrets under before they reach it.
public final class StateStore extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:account:StateStore";

    private static final int LOG_DAYS = 365;
    private static final int UNUSED_DAYS = 30;

    public StateStore(String name, BootstrapConfig config, ComponentResourceOptions options) {
        requireNonNull(config, "config is null");
        super(TYPE, name, options);
        ComponentResourceOptions child =
                ComponentResourceOptions.builder().parent(this).build();
        String accountId = config.account().id();
        ProtectedKey key = new ProtectedKey(
                name + "-key",
                new ProtectedKey.Args(accountId, StateAccess.STATE_KEY, "States of Pulumi's stacks"),
                child);
        ProtectedKey secrets = new ProtectedKey(
                "secrets-key",
                new ProtectedKey.Args(accountId, StateAccess.SECRETS_KEY, "Secrets in states of Pulumi's stacks"),
                child);
        AccessLogs logs = new AccessLogs(name + "-access-logs", new AccessLogs.Args(accountId, keeping(config)), child);
        DataBucket bucket = new DataBucket(
                name,
                new DataBucket.Args(
                        key.arn(), upkeep(config), logs.bucketName(), List.of(), Optional.of(config.stateBucket())),
                child);
        registerOutputs(Map.of("bucketName", bucket.bucketName(), "secretsKeyArn", secrets.arn()));
    }

    /// Current states are kept for good, former ones for a while.
    private static Upkeep upkeep(BootstrapConfig config) {
        return new Upkeep(Durability.PROTECTED, Versioning.KEPT, config.noncurrentDays(), OptionalInt.empty());
    }

    private static Keeping keeping(BootstrapConfig config) {
        return new Keeping(
                Durability.PROTECTED, new Retention(LOG_DAYS, UNUSED_DAYS, config.noncurrentDays(), UNUSED_DAYS));
    }
}
