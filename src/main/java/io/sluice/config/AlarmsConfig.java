package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// From where on somebody is to be told.
///
/// @param task limits of the replication task
/// @param instance limits of the machine it runs on
/// @param gate limits of the way from the raw bucket to the lake
/// @param source limits of the source itself, absent where it is no RDS instance of the same account and region
public record AlarmsConfig(Task task, Instance instance, Gate gate, Optional<SourceAlarmsConfig> source) {

    public AlarmsConfig {
        requireNonNull(task, "task is null");
        requireNonNull(instance, "instance is null");
        requireNonNull(gate, "gate is null");
        requireNonNull(source, "source is null");
    }

    static Optional<AlarmsConfig> read(Section section) {
        Optional<Task> task = Task.read(section);
        Optional<Instance> instance = Instance.read(section);
        Optional<Gate> gate = Gate.read(section);
        Optional<Optional<SourceAlarmsConfig>> source = section.has("source")
                ? SourceAlarmsConfig.read(section.section("source")).map(Optional::of)
                : Optional.of(Optional.empty());
        return section.build(() ->
                new AlarmsConfig(task.orElseThrow(), instance.orElseThrow(), gate.orElseThrow(), source.orElseThrow()));
    }

    /// @param sourceLatency a change that waits longer at the source
    /// @param targetLatency a change that waits longer for its file; longer than the batch interval
    /// @param incomingChanges changes that wait to be applied
    public record Task(Duration sourceLatency, Duration targetLatency, int incomingChanges) {

        private static final int DEFAULT_LATENCY_SECONDS = 900;
        private static final int MAX_LATENCY_SECONDS = 86_400;
        private static final int DEFAULT_INCOMING_CHANGES = 1_000_000;

        public Task {
            requireNonNull(sourceLatency, "sourceLatency is null");
            requireNonNull(targetLatency, "targetLatency is null");
        }

        private static Optional<Task> read(Section section) {
            Optional<Integer> source =
                    section.number("sourceLatencySeconds", 1, MAX_LATENCY_SECONDS, DEFAULT_LATENCY_SECONDS);
            Optional<Integer> target =
                    section.number("targetLatencySeconds", 1, MAX_LATENCY_SECONDS, DEFAULT_LATENCY_SECONDS);
            Optional<Integer> changes =
                    section.number("incomingChanges", 1, Integer.MAX_VALUE, DEFAULT_INCOMING_CHANGES);
            return source.isEmpty() || target.isEmpty() || changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Task(
                            Duration.ofSeconds(source.get()), Duration.ofSeconds(target.get()), changes.get()));
        }
    }

    /// @param freeStoragePercent of the disk
    /// @param freeableMemoryPercent of the class's memory
    /// @param swapMib memory that was moved to disk
    /// @param cpuPercent of the processor
    public record Instance(int freeStoragePercent, int freeableMemoryPercent, int swapMib, int cpuPercent) {

        private static final int DEFAULT_FREE_STORAGE_PERCENT = 20;
        private static final int DEFAULT_FREEABLE_MEMORY_PERCENT = 10;
        private static final int DEFAULT_SWAP_MIB = 512;
        private static final int DEFAULT_CPU_PERCENT = 90;
        private static final int MAX_SWAP_MIB = 1 << 20;
        private static final int ALL = 100;

        private static Optional<Instance> read(Section section) {
            Optional<Integer> storage = section.number("freeStoragePercent", 1, ALL, DEFAULT_FREE_STORAGE_PERCENT);
            Optional<Integer> memory = section.number("freeableMemoryPercent", 1, ALL, DEFAULT_FREEABLE_MEMORY_PERCENT);
            Optional<Integer> swap = section.number("swapMib", 1, MAX_SWAP_MIB, DEFAULT_SWAP_MIB);
            Optional<Integer> cpu = section.number("cpuPercent", 1, ALL, DEFAULT_CPU_PERCENT);
            return storage.isEmpty() || memory.isEmpty() || swap.isEmpty() || cpu.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Instance(storage.get(), memory.get(), swap.get(), cpu.get()));
        }
    }

    /// @param queueAge an event that waits longer for the validator
    /// @param durationPercent of the validator's timeout that one run took
    /// @param quarantineAge a file that lies longer in the fail bucket
    /// @param expectedWithin tables of which a file is expected in each such time, by `schema.table`
    public record Gate(
            Duration queueAge, int durationPercent, Duration quarantineAge, Map<String, Duration> expectedWithin) {

        private static final int DEFAULT_QUEUE_AGE_SECONDS = 900;
        private static final int MAX_QUEUE_AGE_SECONDS = 1_209_600;
        private static final int DEFAULT_DURATION_PERCENT = 80;
        private static final int DEFAULT_QUARANTINE_HOURS = 24;
        private static final int MAX_QUARANTINE_HOURS = 8_760;

        /// An alarm by hours looks back seven days at most.
        /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html>
        private static final int MAX_EXPECTED_HOURS = 168;

        private static final int MAX_EXPECTED_TABLES = 100;
        private static final int ALL = 100;

        public Gate {
            requireNonNull(queueAge, "queueAge is null");
            requireNonNull(quarantineAge, "quarantineAge is null");
            expectedWithin = Map.copyOf(expectedWithin);
        }

        private static Optional<Gate> read(Section section) {
            Optional<Integer> age =
                    section.number("queueAgeSeconds", 1, MAX_QUEUE_AGE_SECONDS, DEFAULT_QUEUE_AGE_SECONDS);
            Optional<Integer> duration = section.number("validatorDurationPercent", 1, ALL, DEFAULT_DURATION_PERCENT);
            Optional<Integer> quarantine =
                    section.number("quarantineHours", 1, MAX_QUARANTINE_HOURS, DEFAULT_QUARANTINE_HOURS);
            Map<String, Duration> expected = expected(section.section("expectedWithinHours"));
            return age.isEmpty() || duration.isEmpty() || quarantine.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Gate(
                            Duration.ofSeconds(age.get()),
                            duration.get(),
                            Duration.ofHours(quarantine.get()),
                            expected));
        }

        private static Map<String, Duration> expected(Section section) {
            Map<String, Duration> expected = new TreeMap<>();
            for (String table : section.keys(Rule.of("schema.table", "[^.]+\\..+"), MAX_EXPECTED_TABLES)) {
                section.number(table, 1, MAX_EXPECTED_HOURS, MAX_EXPECTED_HOURS)
                        .ifPresent(hours -> expected.put(table, Duration.ofHours(hours)));
            }
            section.build(() -> expected);
            return expected;
        }
    }
}
