package io.sluice.bootstrap.config;

import static java.util.Objects.requireNonNull;

import io.sluice.config.Account;
import io.sluice.config.ConfigException;
import io.sluice.config.Settings;

/// Everything the bootstrap of an account can be told.
///
/// @param account account and region
/// @param noncurrentDays how long a former version of a state is kept
/// @param purpose what the account is for
public record BootstrapConfig(Account account, int noncurrentDays, Purpose purpose) {

    /// Name of the project, and namespace of its settings.
    public static final String PROJECT = "sluice-bootstrap";

    public BootstrapConfig {
        requireNonNull(account, "account is null");
        requireNonNull(purpose, "purpose is null");
    }

    /// @throws ConfigException naming every problem of the settings
    public static BootstrapConfig read(Settings settings) {
        return new BootstrapReader(settings).read();
    }

    /// Name of the bucket of states: `bootstrap/run` and the variable `SLUICE_STATE_BACKEND` know it beforehand.
    public String stateBucket() {
        return "sluice-state-%s-%s".formatted(account.id(), account.region());
    }
}
