package io.sluice.replication;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.dms.ReplicationTask;
import com.pulumi.aws.dms.ReplicationTaskArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.naming.Names;
import io.sluice.replication.mapping.TableMappings;
import io.sluice.replication.settings.TaskSettings;
import java.util.Map;

/// One task that loads every table and then follows its changes, without a gap between the two.
public final class Replication extends ComponentResource {

    private static final String TYPE = "sluice:replication:Replication";

    private final ReplicationTask task;

    public Replication(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ReplicationTaskArgs task = ReplicationTaskArgs.builder()
                .replicationTaskId(args.names().task())
                // Fixes the last part of the ARN, which is the dimension of the task's metrics.
                .resourceIdentifier(args.names().taskResourceIdentifier())
                .migrationType("full-load-and-cdc")
                .replicationInstanceArn(args.route().instanceArn())
                .sourceEndpointArn(args.route().sourceArn())
                .targetEndpointArn(args.route().targetArn())
                .tableMappings(args.mappings().write())
                .replicationTaskSettings(args.settings().write())
                .startReplicationTask(false)
                .build();
        this.task = new ReplicationTask(
                name, task, CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("taskArn", this.task.replicationTaskArn()));
    }

    /// ARN of the task.
    public Output<String> taskArn() {
        return task.replicationTaskArn();
    }

    /// @param names physical names of the pipeline
    /// @param route from where over what to where
    /// @param mappings which tables and columns
    /// @param settings how
    public record Args(Names names, Route route, TableMappings mappings, TaskSettings settings) {

        public Args {
            requireNonNull(names, "names is null");
            requireNonNull(route, "route is null");
            requireNonNull(mappings, "mappings is null");
            requireNonNull(settings, "settings is null");
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
