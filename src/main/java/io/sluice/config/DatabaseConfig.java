package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One source database of a stack, and so one pipeline.
///
/// @param name name of the pipeline: see [#NAME_RULE]
/// @param source what DMS reads
/// @param replication how DMS reads it
/// @param extractor when the source's catalogue is looked at
/// @param validator how much the validator may take
/// @param alarms from where on somebody is told
public record DatabaseConfig(
        String name,
        SourceDatabase source,
        ReplicationConfig replication,
        ExtractorConfig extractor,
        ValidatorConfig validator,
        AlarmsConfig alarms) {

    /// The name is part of bucket names and DMS identifiers, so only what both allow.
    static final String NAME_RULE = "1 to 40 lower-case letters, digits and single - or _ between them, first a letter";

    private static final Pattern NAME = Pattern.compile("(?=.{1,40}$)[a-z](?:[-_]?[a-z0-9])*");

    public DatabaseConfig {
        requireNonNull(source, "source is null");
        requireNonNull(replication, "replication is null");
        requireNonNull(extractor, "extractor is null");
        requireNonNull(validator, "validator is null");
        requireNonNull(alarms, "alarms is null");
        if (!isName(requireNonNull(name, "name is null"))) {
            throw new IllegalArgumentException("name of a database must be %s but was '%s'".formatted(NAME_RULE, name));
        }
    }

    static Optional<DatabaseConfig> read(String name, Section section, String path, List<String> problems) {
        if (!isName(name)) {
            problems.add("%s must be named by %s but was '%s'".formatted(path, NAME_RULE, name));
        }
        Optional<SourceDatabase> source = SourceDatabase.read(section);
        Optional<ReplicationConfig> replication = ReplicationConfig.read(section.section("replication"), source);
        Optional<ExtractorConfig> extractor = ExtractorConfig.read(section.section("extractor"));
        Optional<ValidatorConfig> validator = ValidatorConfig.read(section.section("validator"));
        Optional<AlarmsConfig> alarms = AlarmsConfig.read(section.section("alarms"));
        alarms.ifPresent(limits ->
                replication.ifPresent(how -> requireRoomForBatches(section, limits.task(), how.cdcMaxBatchInterval())));
        return section.build(() -> new DatabaseConfig(
                name,
                source.orElseThrow(),
                replication.orElseThrow(),
                extractor.orElseThrow(),
                validator.orElseThrow(),
                alarms.orElseThrow()));
    }

    /// A change waits for its batch by design, so a limit below that rings for ever.
    private static void requireRoomForBatches(Section section, AlarmsConfig.Task limits, Duration batchInterval) {
        if (limits.targetLatency().compareTo(batchInterval) <= 0) {
            section.refuse(
                    "alarms.targetLatencySeconds",
                    "be more than replication.cdcMaxBatchIntervalSeconds, %d,".formatted(batchInterval.toSeconds()),
                    Long.toString(limits.targetLatency().toSeconds()));
        }
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
