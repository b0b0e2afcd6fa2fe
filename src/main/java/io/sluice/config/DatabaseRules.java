package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What the databases of a stack must keep to beside each other and in their region.
///
/// @param place where the stack is deployed, if it could be read
record DatabaseRules(Optional<Place> place) {

    private static final String ALL = ConfigKey.own("databases").toString();

    DatabaseRules {
        requireNonNull(place, "place is null");
    }

    /// A sentence for each problem.
    List<String> problems(List<DatabaseConfig> databases) {
        List<String> problems = new ArrayList<>();
        for (DatabaseConfig database : databases) {
            BiConsumer<String, String> note =
                    (key, problem) -> problems.add("%s.%s.%s %s".formatted(ALL, database.name(), key, problem));
            Connection connection = database.source().connection();
            place.ifPresent(here -> {
                regions(connection, here.account().region(), note);
                reach(connection.reach(), here.network(), note);
            });
        }
        names(databases, problems);
        slots(databases, problems);
        return problems;
    }

    /// DMS looks for an endpoint's secret, key and certificate in its own region only.
    private static void regions(Connection connection, String region, BiConsumer<String, String> note) {
        region("secretArn", Optional.of(connection.secret().arn()), region, note);
        region("secretKeyArn", connection.secret().keyArn(), region, note);
        region("certificateArn", connection.tls().certificateArn(), region, note);
    }

    private static void region(String key, Optional<String> arn, String region, BiConsumer<String, String> note) {
        arn.filter(given -> !given.split(":", -1)[3].equals(region))
                .ifPresent(given ->
                        note.accept(key, "must be of the stack's region '%s' but was '%s'".formatted(region, given)));
    }

    private static void reach(Reach reach, Network network, BiConsumer<String, String> note) {
        switch (network.firewall()) {
            case Network.Firewall.Own own -> {
                if (!reach.isKnown()) {
                    note.accept(
                            "network",
                            "must give cidrBlocks or securityGroupIds, the only ways out that a group of its own has,"
                                    + " but neither is given");
                }
            }
            case Network.Firewall.Existing existing -> {
                if (reach.isKnown()) {
                    note.accept(
                            "network",
                            "must be left out where sluice:network.securityGroupIds is given: it would open nothing");
                }
            }
        }
    }

    /// Physical names have `-` for `_`, and a pipeline with two tasks has names of its own for each.
    private static void names(List<DatabaseConfig> databases, List<String> problems) {
        Map<String, String> seen = new HashMap<>();
        for (DatabaseConfig database : databases) {
            for (String physical : physicalNames(database)) {
                String twin = seen.putIfAbsent(physical, database.name());
                if (twin != null) {
                    problems.add("%s must have names that differ as '%s' too but has '%s' and '%s'"
                            .formatted(ALL, physical, twin, database.name()));
                }
            }
        }
    }

    private static List<String> physicalNames(DatabaseConfig database) {
        String name = database.name().replace('_', '-');
        return database.replication().mode() instanceof ReplicationMode.SeparateTasks
                ? List.of(name, name + ReplicationMode.LOADER_SUFFIX, name + ReplicationMode.FOLLOWER_SUFFIX)
                : List.of(name);
    }

    /// A slot has one reader.
    private static void slots(List<DatabaseConfig> databases, List<String> problems) {
        Map<List<String>, String> seen = new HashMap<>();
        for (DatabaseConfig database : databases) {
            if (database.source() instanceof PostgresSource postgres
                    && postgres.decoding().slotName().isPresent()) {
                String slot = postgres.decoding().slotName().get();
                String twin =
                        seen.putIfAbsent(List.of(postgres.connection().secret().arn(), slot), database.name());
                if (twin != null) {
                    problems.add("%s.%s.slotName must be of one pipeline only but was '%s', as that of '%s'"
                            .formatted(ALL, database.name(), slot, twin));
                }
            }
        }
    }
}
