package io.sluice.local.dms.settings;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// The folder of a file of changes, by the date on which its transactions were committed.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
public sealed interface DatePartition {

    /// The folders between table and file, each with a slash behind it; empty for none.
    ///
    /// @param committed time of the commit in UTC
    String folder(LocalDateTime committed);

    static DatePartition read(SettingsReader reader) {
        if (!reader.flag("datePartitionEnabled", false)) {
            return new None();
        }
        Delimiter delimiter = reader.choice("datePartitionDelimiter", Delimiter.class, Delimiter.SLASH);
        Sequence sequence = reader.choice("datePartitionSequence", Sequence.class, Sequence.YYYYMMDD);
        return new Dated(DateTimeFormatter.ofPattern(sequence.pattern.replace("|", delimiter.between) + "'/'"));
    }

    /// All files stand in the table's own folder.
    record None() implements DatePartition {

        @Override
        public String folder(LocalDateTime committed) {
            return "";
        }
    }

    /// @param format how a commit time becomes a folder
    record Dated(DateTimeFormatter format) implements DatePartition {

        @Override
        public String folder(LocalDateTime committed) {
            return format.format(committed);
        }
    }

    /// The values of `datePartitionDelimiter`.
    enum Delimiter {
        SLASH("'/'"),
        UNDERSCORE("'_'"),
        DASH("'-'"),
        NONE("");

        private final String between;

        Delimiter(String between) {
            this.between = between;
        }
    }

    /// The values of `datePartitionSequence`.
    enum Sequence {
        YYYYMMDD("uuuu|MM|dd"),
        YYYYMMDDHH("uuuu|MM|dd|HH"),
        YYYYMM("uuuu|MM"),
        MMYYYYDD("MM|uuuu|dd"),
        DDMMYYYY("dd|MM|uuuu");

        private final String pattern;

        Sequence(String pattern) {
            this.pattern = pattern;
        }
    }
}
