package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import io.sluice.config.DatabaseConfig;
import io.sluice.config.MariaDbSource;
import io.sluice.config.MySqlSource;
import io.sluice.config.OracleSource;
import io.sluice.config.PostgresSource;
import io.sluice.config.ReplicationMode;
import io.sluice.config.SqlServerSource;
import io.sluice.naming.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is watched of one pipeline.
///
/// @param names physical names of the pipeline
/// @param database its limits
/// @param replication what replicates
/// @param gate what judges
public record Watched(Names names, DatabaseConfig database, Replicating replication, Judging gate) {

    public Watched {
        requireNonNull(names, "names is null");
        requireNonNull(database, "database is null");
        requireNonNull(replication, "replication is null");
        requireNonNull(gate, "gate is null");
    }

    /// Tasks and instance whose events count.
    List<Output<String>> eventSources() {
        List<Output<String>> sources = new ArrayList<>(replication.taskArns());
        sources.add(replication.instanceArn());
        return sources;
    }

    List<Alarm> alarms() {
        String instance = names.replicationInstance();
        List<Alarm> alarms = new ArrayList<>();
        alarms.addAll(tasks());
        alarms.addAll(new InstanceAlarms(
                        instance,
                        database.replication().instance(),
                        database.alarms().instance())
                .all());
        alarms.addAll(new GateAlarms(
                        gate, database.alarms().gate(), database.validator().timeout())
                .all());
        database.alarms().source().ifPresent(limits -> alarms.addAll(new SourceAlarms(limits, keepsSlots()).all()));
        return alarms;
    }

    List<LogSignal> signals() {
        return LogSignal.of(replication.logGroupName(), gate.validatorLogGroup());
    }

    private boolean keepsSlots() {
        return switch (database.source()) {
            case PostgresSource postgres -> true;
            case OracleSource oracle -> false;
            case SqlServerSource sqlServer -> false;
            case MySqlSource mySql -> false;
            case MariaDbSource mariaDb -> false;
        };
    }

    private List<Alarm> tasks() {
        return switch (database.replication().mode()) {
            case ReplicationMode.FullLoadAndCdc both -> task("").following();
            case ReplicationMode.CdcOnly changes -> task("").following();
            case ReplicationMode.FullLoadOnly load -> task("").loading();
            case ReplicationMode.SeparateTasks two ->
                Stream.concat(
                                task(ReplicationMode.FOLLOWER_SUFFIX).following().stream(),
                                task(ReplicationMode.LOADER_SUFFIX).loading().stream())
                        .toList();
        };
    }

    /// @param suffix what tells one of two tasks from the other
    private TaskAlarms task(String suffix) {
        String task = new Names(names.database() + suffix, names.stack()).taskResourceIdentifier();
        return new TaskAlarms(
                names.replicationInstance(), task, database.alarms().task());
    }

    /// @param taskArns replication tasks
    /// @param instanceArn machine they run on
    /// @param logGroupName log of the tasks
    public record Replicating(List<Output<String>> taskArns, Output<String> instanceArn, Output<String> logGroupName) {

        public Replicating {
            requireNonNull(instanceArn, "instanceArn is null");
            requireNonNull(logGroupName, "logGroupName is null");
            taskArns = List.copyOf(taskArns);
        }
    }

    /// @param queueName queue of events
    /// @param deadLetterName queue of events that were given up
    /// @param validatorName the validator function
    /// @param validatorLogGroup its log
    /// @param watcherName the watcher function
    /// @param extractorName the extractor function
    public record Judging(
            Output<String> queueName,
            Output<String> deadLetterName,
            Output<String> validatorName,
            Output<String> validatorLogGroup,
            Output<String> watcherName,
            Output<String> extractorName) {

        public Judging {
            requireNonNull(queueName, "queueName is null");
            requireNonNull(deadLetterName, "deadLetterName is null");
            requireNonNull(validatorName, "validatorName is null");
            requireNonNull(validatorLogGroup, "validatorLogGroup is null");
            requireNonNull(watcherName, "watcherName is null");
            requireNonNull(extractorName, "extractorName is null");
        }
    }
}
