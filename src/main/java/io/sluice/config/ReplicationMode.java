package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Which tasks a pipeline has. Pulumi never starts any of them.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.Creating.html>
public sealed interface ReplicationMode {

    /// Put after the name of the pipeline for the one of two tasks that loads. Short, because roles are named by it.
    String LOADER_SUFFIX = "-load";

    /// Put after the name of the pipeline for the one of two tasks that follows changes.
    String FOLLOWER_SUFFIX = "-cdc";

    /// Whether a task follows changes, which views and tables without a key are no good for.
    boolean followsChanges();

    /// One task that loads every table and then follows its changes, without a gap between the two.
    record FullLoadAndCdc() implements ReplicationMode {

        @Override
        public boolean followsChanges() {
            return true;
        }
    }

    /// One task that follows changes and another that loads, each with a folder of its own.
    ///
    /// The task that follows is started first: what it sees twice is told by key and change sequence, and no
    /// position has to be handed over.
    record SeparateTasks() implements ReplicationMode {

        @Override
        public boolean followsChanges() {
            return true;
        }
    }

    /// One task that loads every table anew.
    ///
    /// @param schedule when
    record FullLoadOnly(Schedule schedule) implements ReplicationMode {

        public FullLoadOnly {
            requireNonNull(schedule, "schedule is null");
        }

        @Override
        public boolean followsChanges() {
            return false;
        }
    }

    /// One task that follows changes; what was before came into the lake by another way.
    ///
    /// @param from where it begins
    record CdcOnly(StartPosition from) implements ReplicationMode {

        public CdcOnly {
            requireNonNull(from, "from is null");
        }

        @Override
        public boolean followsChanges() {
            return true;
        }
    }

    /// @param source what is replicated, as far as it could be read: positions are written as its engine
    ///     writes them
    static Optional<ReplicationMode> read(Section section, Optional<SourceDatabase> source) {
        Optional<String> mode = section.text(
                "mode",
                Rule.oneOf("full-load-and-cdc", "separate-tasks", "full-load-only", "cdc-only"),
                "full-load-and-cdc");
        String word = mode.orElse("");
        if (mode.isPresent() && !word.equals("full-load-only")) {
            section.leaveOut("schedule", "where mode is " + word);
        }
        if (mode.isPresent() && !word.equals("cdc-only")) {
            section.leaveOut("from", "where mode is " + word);
        }
        return switch (word) {
            case "full-load-and-cdc" -> Optional.of(new FullLoadAndCdc());
            case "separate-tasks" -> Optional.of(new SeparateTasks());
            case "full-load-only" -> Schedule.read(section.section("schedule")).map(FullLoadOnly::new);
            case "cdc-only" ->
                StartPosition.read(section.section("from"), source).map(CdcOnly::new);
            default -> {
                section.has("schedule");
                section.has("from");
                yield Optional.empty();
            }
        };
    }
}
