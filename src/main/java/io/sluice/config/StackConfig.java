package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Everything a stack can be told.
///
/// @param stack name of the stack
/// @param place where it is deployed
/// @param keeping how long what it holds is kept
/// @param metadataDirectory root of the metadata store
/// @param slack who tells Slack
/// @param databases its pipelines, by name, at least one
public record StackConfig(
        String stack,
        Place place,
        Keeping keeping,
        Path metadataDirectory,
        SlackConfig slack,
        List<DatabaseConfig> databases) {

    /// Every top-level setting of this program.
    public static final Set<String> KEYS = Set.of(
            "accountId",
            "network",
            "lake",
            "permissionsBoundaryArn",
            "tags",
            "metadataDirectory",
            "durability",
            "retention",
            "slack",
            "databases",
            "exemptions");

    /// Root of the metadata store, unless a stack says otherwise.
    public static final String DEFAULT_METADATA_DIRECTORY = "metadata";

    public StackConfig {
        requireNonNull(stack, "stack is null");
        requireNonNull(place, "place is null");
        requireNonNull(keeping, "keeping is null");
        requireNonNull(metadataDirectory, "metadataDirectory is null");
        requireNonNull(slack, "slack is null");
        databases = List.copyOf(databases);
    }

    /// Where the pipelines are deployed.
    public Account account() {
        return place.account();
    }

    /// Where DMS runs.
    public Network network() {
        return place.network();
    }

    /// @throws ConfigException naming everything that is wrong
    public static StackConfig read(String stack, Settings settings) {
        return read(stack, settings, DatabaseCheck.NONE);
    }

    /// Reads the settings and checks what they lead to.
    ///
    /// @throws ConfigException naming everything that is wrong with either
    public static StackConfig read(String stack, Settings settings, DatabaseCheck check) {
        return new StackReader(stack, settings).read(check);
    }

    /// One line for each setting that the program does not know: Pulumi itself lets those pass.
    public static List<String> unknownKeys(Collection<ConfigKey> keys) {
        return keys.stream()
                .filter(key -> key.namespace().equals(ConfigKey.OWN) && !KEYS.contains(key.name()))
                .sorted()
                .map(key -> "%s must be a known setting; the nearest one is '%s'"
                        .formatted(key, ConfigKey.own(NearestKey.of(key.name(), KEYS))))
                .toList();
    }
}
