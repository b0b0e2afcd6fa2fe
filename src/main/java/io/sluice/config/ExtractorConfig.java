package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// When the extractor looks at the source's catalogue by itself, and which tables without a contract it tells of.
///
/// @param schedule when
/// @param include patterns over `schema.table`, none for every schema that has a contract
/// @param exclude patterns of tables that are left alone
public record ExtractorConfig(Schedule schedule, List<String> include, List<String> exclude) {

    /// Once a day, before people come to work.
    private static final String DEFAULT_EXPRESSION = "cron(0 4 ? * * *)";

    private static final Rule PATTERN =
            Rule.of("a pattern over schema and table with a dot between, * for any text", "[^.]+\\..+");

    public ExtractorConfig {
        requireNonNull(schedule, "schedule is null");
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    static Optional<ExtractorConfig> read(Section section) {
        List<String> include = section.texts("include", PATTERN, 0);
        List<String> exclude = section.texts("exclude", PATTERN, 0);
        return Schedule.read(section, DEFAULT_EXPRESSION)
                .map(schedule -> new ExtractorConfig(schedule, include, exclude));
    }
}
