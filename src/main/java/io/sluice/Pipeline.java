package io.sluice;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.catalogue.Catalogue;
import io.sluice.config.DatabaseConfig;
import io.sluice.config.StackConfig;
import io.sluice.contract.TableContract;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.pipeline.ContractProblems;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.metadata.PublishedMetadata;
import io.sluice.naming.Names;
import io.sluice.replication.Replication;
import io.sluice.replication.ReplicationHost;
import io.sluice.replication.SourceEndpoint;
import io.sluice.replication.TargetEndpoint;
import io.sluice.replication.mapping.TableMappings;
import io.sluice.replication.settings.TaskSettings;
import io.sluice.storage.Storage;
import io.sluice.validation.ValidationQueue;
import io.sluice.validation.Validator;
import java.util.List;
import java.util.Map;

/// One source database on its way into the lake, from left to right.
public final class Pipeline extends ComponentResource {

    private static final String TYPE = "sluice:index:Pipeline";

    private final ComponentResourceOptions child =
            ComponentResourceOptions.builder().parent(this).build();
    private final Storage storage;
    private final Replication replication;
    private final Validator validator;
    private final Catalogue catalogue;

    public Pipeline(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        List<TableContract> contracts = args.store().read(name);
        List<TableContract> current = args.store().current(name);
        new ContractProblems(FileLayout.standard()).requireNone(current);
        super(TYPE, name, options);
        this.storage = new Storage(name, args.stack().durability(), child);
        new PublishedMetadata(
                name + "-contracts",
                new PublishedMetadata.Args(storage.metadata().bucketName(), contracts),
                child);
        this.replication = replication(name, args, current);
        this.validator = validator(name, args);
        this.catalogue = new Catalogue(
                name + "-catalogue",
                new Catalogue.Args(
                        args.names(),
                        storage.lake().bucketName(),
                        current,
                        args.stack().durability()),
                child);
        registerOutputs(Map.of());
    }

    /// What an operator looks for first, by name.
    public Output<Map<String, String>> addresses() {
        return Output.tuple(
                        storage.raw().bucketName(),
                        storage.lake().bucketName(),
                        storage.fail().bucketName(),
                        storage.metadata().bucketName(),
                        replication.taskArn(),
                        validator.functionName(),
                        catalogue.databaseName())
                .applyValue(all -> Map.of(
                        "rawBucket", all.t1,
                        "lakeBucket", all.t2,
                        "failBucket", all.t3,
                        "metadataBucket", all.t4,
                        "taskArn", all.t5,
                        "validatorFunction", all.t6,
                        "glueDatabase", all.t7));
    }

    private Replication replication(String name, Args args, List<TableContract> contracts) {
        ReplicationHost host = new ReplicationHost(
                name + "-replication", args.host(storage.key().arn()), child);
        SourceEndpoint source = new SourceEndpoint(name + "-source", args.source(), child);
        TargetEndpoint.Landing landing = new TargetEndpoint.Landing(
                storage.raw().bucketName(), storage.key().arn(), new Access(name, storage).landing());
        TargetEndpoint target = new TargetEndpoint(name + "-target", args.target(landing), child);
        Replication.Route route = new Replication.Route(host.arn(), source.arn(), target.arn());
        TableMappings mappings = new TableMappings(contracts, FileLayout.standard());
        TaskSettings settings = new TaskSettings(args.database().replication().lobMaxKib());
        return new Replication(name + "-task", new Replication.Args(args.names(), route, mappings, settings), child);
    }

    private Validator validator(String name, Args args) {
        Access access = new Access(name, storage);
        ValidationQueue queue = new ValidationQueue(
                name + "-validation",
                new ValidationQueue.Args(
                        args.stack().account().id(),
                        storage.raw().bucketName(),
                        storage.raw().arn(),
                        args.database().validator().timeout()),
                child);
        Validator.Args validator = new Validator.Args(
                args.stack().account().id(),
                args.database().validator(),
                access.environment(),
                queue.arn(),
                access.validator(queue.grantConsume()));
        return new Validator(name + "-validator", validator, child);
    }

    /// @param stack what the whole stack shares
    /// @param database what is the pipeline's own
    public record Args(StackConfig stack, DatabaseConfig database) {

        public Args {
            requireNonNull(stack, "stack is null");
            requireNonNull(database, "database is null");
        }

        Names names() {
            return new Names(database.name(), stack.stack());
        }

        ContractStore store() {
            return new ContractStore(stack.metadataDirectory());
        }

        ReplicationHost.Args host(Output<String> keyArn) {
            return new ReplicationHost.Args(
                    names(), stack.network(), database.replication().instance(), keyArn);
        }

        SourceEndpoint.Args source() {
            return new SourceEndpoint.Args(
                    stack.account(),
                    names(),
                    database.source(),
                    database.replication().lobTruncation());
        }

        TargetEndpoint.Args target(TargetEndpoint.Landing landing) {
            return new TargetEndpoint.Args(
                    stack.account(), names(), landing, database.replication().cdcMaxBatchInterval());
        }
    }
}
