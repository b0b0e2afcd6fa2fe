package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Everything a stack can be told.
///
/// @param stack name of the stack
/// @param account where it is deployed
/// @param network where DMS runs
/// @param metadataDirectory root of the metadata store
/// @param durability what becomes of its data at the end
/// @param databases its pipelines, by name, at least one
public record StackConfig(
        String stack,
        Account account,
        Network network,
        Path metadataDirectory,
        Durability durability,
        List<DatabaseConfig> databases) {

    /// Every top-level setting of this program.
    public static final Set<String> KEYS =
            Set.of("accountId", "network", "metadataDirectory", "durability", "databases");

    /// Root of the metadata store, unless a stack says otherwise.
    public static final String DEFAULT_METADATA_DIRECTORY = "metadata";

    public StackConfig {
        requireNonNull(stack, "stack is null");
        requireNonNull(account, "account is null");
        requireNonNull(network, "network is null");
        requireNonNull(metadataDirectory, "metadataDirectory is null");
        requireNonNull(durability, "durability is null");
        databases = List.copyOf(databases);
    }

    /// @throws ConfigException naming everything that is wrong
    public static StackConfig read(String stack, Settings settings) {
        return new StackReader(stack, settings).read();
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
