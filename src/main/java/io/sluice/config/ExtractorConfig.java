package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// When the extractor looks at the source's catalogue by itself.
///
/// @param schedule when
public record ExtractorConfig(Schedule schedule) {

    /// Once a day, before people come to work.
    private static final String DEFAULT_EXPRESSION = "cron(0 4 ? * * *)";

    public ExtractorConfig {
        requireNonNull(schedule, "schedule is null");
    }

    static Optional<ExtractorConfig> read(Section section) {
        return Schedule.read(section, DEFAULT_EXPRESSION).map(ExtractorConfig::new);
    }
}
