package io.sluice;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.sluice.config.Network.Firewall;
import io.sluice.config.ReplicationConfig;
import io.sluice.config.ReplicationMode;
import io.sluice.config.StackConfig;
import io.sluice.config.StartPosition;
import io.sluice.replication.ReloadSchedule;
import io.sluice.replication.Replication;
import io.sluice.replication.ReplicationFirewall;
import io.sluice.replication.ReplicationHost;
import io.sluice.replication.SourceEndpoint;
import io.sluice.replication.TargetEndpoint;
import io.sluice.replication.TaskKind;
import io.sluice.replication.settings.TaskSettings;
import io.sluice.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of a pipeline that is DMS: an instance, its source, and a target and a task for each kind of work.
///
/// @param blueprint what the pipeline is to be
/// @param storage where files go
/// @param options options of every component
record Extraction(Blueprint blueprint, Storage storage, ComponentResourceOptions options) {

    Extraction {
        requireNonNull(blueprint, "blueprint is null");
        requireNonNull(storage, "storage is null");
        requireNonNull(options, "options is null");
    }

    /// The machine that its tasks run on.
    ///
    /// @param accountRoles what must be there before
    ReplicationHost host(List<Resource> accountRoles) {
        ReplicationHost.Place place =
                new ReplicationHost.Place(stack().network().subnetIds(), securityGroupIds());
        return new ReplicationHost(
                slug() + "-replication",
                new ReplicationHost.Args(
                        blueprint.names(),
                        place,
                        replication().instance(),
                        storage.key().arn(),
                        stack().keeping().retention().logDays(),
                        accountRoles),
                options);
    }

    /// Its tasks and what they read and write, in the order in which they stand in [TaskKind].
    List<Replication> tasks(ReplicationHost host) {
        SourceEndpoint source = new SourceEndpoint(
                slug() + "-source",
                new SourceEndpoint.Args(
                        stack().account(),
                        blueprint.names(),
                        blueprint.database().source(),
                        replication().lobs().truncation()),
                options);
        List<Replication> tasks = new ArrayList<>();
        for (TaskKind kind : TaskKind.of(replication().mode())) {
            tasks.add(task(
                    kind,
                    new Replication.Route(host.arn(), source.arn(), target(kind).arn())));
        }
        schedule(tasks.getFirst());
        return List.copyOf(tasks);
    }

    private Output<List<String>> securityGroupIds() {
        return switch (stack().network().firewall()) {
            case Firewall.Existing existing -> Output.of(existing.securityGroupIds());
            case Firewall.Own own ->
                new ReplicationFirewall(
                                slug() + "-firewall",
                                new ReplicationFirewall.Args(
                                        blueprint.database().name(),
                                        own,
                                        blueprint
                                                .database()
                                                .source()
                                                .connection()
                                                .reach()),
                                options)
                        .securityGroupId()
                        .applyValue(List::of);
        };
    }

    private TargetEndpoint target(TaskKind kind) {
        TargetEndpoint.Landing landing = new TargetEndpoint.Landing(
                storage.raw().bucketName(),
                kind.folder().of(blueprint.database().name()),
                storage.key().arn(),
                new Access(blueprint.database().name(), storage).landing(kind.folder()));
        return new TargetEndpoint(
                "%s%s-target".formatted(slug(), kind.suffix()),
                new TargetEndpoint.Args(
                        stack().account(),
                        kind.names(blueprint.names()),
                        landing,
                        replication().cdcMaxBatchInterval()),
                options);
    }

    private Replication task(TaskKind kind, Replication.Route route) {
        TaskSettings settings = new TaskSettings(replication().lobs(), kind.preparation());
        return new Replication(
                "%s%s-task".formatted(slug(), kind.suffix()),
                new Replication.Args(
                        kind.names(blueprint.names()),
                        route,
                        new Replication.Work(kind, blueprint.mappings(), settings, from())),
                options);
    }

    private Optional<StartPosition> from() {
        return replication().mode() instanceof ReplicationMode.CdcOnly changes
                ? Optional.of(changes.from())
                : Optional.empty();
    }

    private void schedule(Replication task) {
        if (replication().mode() instanceof ReplicationMode.FullLoadOnly load) {
            new ReloadSchedule(
                    slug() + "-reload",
                    new ReloadSchedule.Args(
                            blueprint.database().name(), stack().account().id(), load.schedule(), task.taskArn()),
                    options);
        }
    }

    private StackConfig stack() {
        return blueprint.stack();
    }

    private ReplicationConfig replication() {
        return blueprint.database().replication();
    }

    private String slug() {
        return blueprint.names().slug();
    }
}
