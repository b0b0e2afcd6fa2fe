package io.sluice.replication;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.dms.ReplicationTask;
import com.pulumi.aws.dms.ReplicationTaskArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.StartPosition;
import io.sluice.naming.Names;
import io.sluice.replication.mapping.TableMappings;
import io.sluice.replication.settings.TaskSettings;
import java.util.Map;
import java.util.Optional;

/// One task. Pulumi never starts it.
public final class Replication extends ComponentResource {

    private static final String TYPE = "sluice:replication:Replication";

    private final ReplicationTask task;

    public Replication(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.task = new ReplicationTask(
                name, task(args), CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("taskArn", task.replicationTaskArn()));
    }

    /// ARN of the task.
    public Output<String> taskArn() {
        return task.replicationTaskArn();
    }

    private static ReplicationTaskArgs task(Args args) {
        ReplicationTaskArgs.Builder task = ReplicationTaskArgs.builder()
                .replicationTaskId(args.names().task())
                // Fixes the last part of the ARN, which is the dimension of the task's metrics.
                .resourceIdentifier(args.names().taskResourceIdentifier())
                .migrationType(args.work().kind().migrationType())
                .replicationInstanceArn(args.route().instanceArn())
                .sourceEndpointArn(args.route().sourceArn())
                .targetEndpointArn(args.route().targetArn())
                .tableMappings(args.work().mappings().write())
                .replicationTaskSettings(args.work().settings().write())
                .startReplicationTask(false);
        args.work().from().ifPresent(from -> start(task, from));
        return task.build();
    }

    private static void start(ReplicationTaskArgs.Builder task, StartPosition from) {
        switch (from) {
            case StartPosition.Position position -> task.cdcStartPosition(position.text());
            case StartPosition.Time time -> task.cdcStartTime(time.at().toString());
        }
    }

    /// @param names physical names of the task
    /// @param route from where over what to where
    /// @param work what is done on the way
    public record Args(Names names, Route route, Work work) {

        public Args {
            requireNonNull(names, "names is null");
            requireNonNull(route, "route is null");
            requireNonNull(work, "work is null");
        }
    }

    /// @param kind what the task does
    /// @param mappings which tables and columns
    /// @param settings how
    /// @param from where a task that only follows changes begins, if somebody said so
    public record Work(TaskKind kind, TableMappings mappings, TaskSettings settings, Optional<StartPosition> from) {

        public Work {
            requireNonNull(kind, "kind is null");
            requireNonNull(mappings, "mappings is null");
            requireNonNull(settings, "settings is null");
            requireNonNull(from, "from is null");
        }
    }

    /// @param instanceArn machine that runs the task
    /// @param sourceArn endpoint it reads from
    /// @param targetArn endpoint it writes to
    public record Route(Output<String> instanceArn, Output<String> sourceArn, Output<String> targetArn) {

        public Route {
            requireNonNull(instanceArn, "instanceArn is null");
            requireNonNull(sourceArn, "sourceArn is null");
            requireNonNull(targetArn, "targetArn is null");
        }
    }
}
