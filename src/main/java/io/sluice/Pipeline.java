package io.sluice;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.alerting.AlertTopic;
import io.sluice.alerting.Alerting;
import io.sluice.alerting.Watched;
import io.sluice.alerting.Watcher;
import io.sluice.catalogue.Catalogue;
import io.sluice.catalogue.QueryWorkgroup;
import io.sluice.config.DatabaseConfig;
import io.sluice.config.StackConfig;
import io.sluice.function.FunctionLog;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.metadata.MetadataExtractor;
import io.sluice.naming.Names;
import io.sluice.replication.Replication;
import io.sluice.replication.ReplicationHost;
import io.sluice.storage.Storage;
import io.sluice.validation.ValidationQueue;
import io.sluice.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One source database on its way into the lake, from left to right.
public final class Pipeline extends ComponentResource {

    private static final String TYPE = "sluice:index:Pipeline";

    private final String name;
    private final Args args;
    private final ComponentResourceOptions child =
            ComponentResourceOptions.builder().parent(this).build();
    private final ServiceRole validatorRole;
    private final Storage storage;
    private final ReplicationHost host;
    private final List<Replication> tasks;
    private final ValidationQueue queue;
    private final AlertTopic topic;
    private final MetadataExtractor extractor;
    private final Validator validator;
    private final Catalogue catalogue;

    Pipeline(Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, args.name(), options);
        this.name = args.name();
        this.args = args;
        this.validatorRole = validatorRole();
        this.storage = new Storage(name, args.storage(validatorRole.principal()), child);
        Discovery discovery = new Discovery(args.blueprint(), storage, child);
        discovery.publishContracts();
        this.host = extraction().host(args.foundation().roles().ready());
        this.tasks = extraction().tasks(host);
        this.queue = new ValidationQueue(name + "-validation", queueArgs(), child);
        AlertTopic.Args topicArgs =
                new AlertTopic.Args(args.stack().account(), storage.key().arn());
        this.topic = new AlertTopic(name + "-alerts", topicArgs, child);
        this.extractor = discovery.extractor(host, topic, log());
        this.validator = new Validator(name + "-validator", validatorArgs(), child);
        this.catalogue = catalogue();
        openWorkgroup();
        alert();
        registerOutputs(Map.of());
    }

    /// What an operator looks for first, by name. A second task, which follows changes, is `cdcTaskArn`.
    public Output<Map<String, String>> addresses() {
        return Output.tuple(
                        storage.raw().bucketName(),
                        storage.lake().bucketName(),
                        storage.fail().bucketName(),
                        storage.metadata().bucketName(),
                        Output.all(taskArns()),
                        validator.functionName(),
                        catalogue.databaseName(),
                        extractor.functionName())
                .applyValue(all -> {
                    Map<String, String> addresses = new TreeMap<>(Map.of(
                            "rawBucket", all.t1,
                            "lakeBucket", all.t2,
                            "failBucket", all.t3,
                            "metadataBucket", all.t4,
                            "taskArn", all.t5.getFirst(),
                            "validatorFunction", all.t6,
                            "glueDatabase", all.t7,
                            "extractorFunction", all.t8));
                    all.t5.stream().skip(1).forEach(arn -> addresses.put("cdcTaskArn", arn));
                    return addresses;
                });
    }

    /// Made first, because the lake's account must admit it by name.
    private ServiceRole validatorRole() {
        return new ServiceRole(
                name + "-validator-role",
                "Lets the validator judge and move files",
                Trust.service("lambda.amazonaws.com", args.stack().account().id()),
                child);
    }

    private Extraction extraction() {
        return new Extraction(args.blueprint(), storage, child);
    }

    private List<Output<String>> taskArns() {
        return tasks.stream().map(Replication::taskArn).toList();
    }

    private ValidationQueue.Args queueArgs() {
        return new ValidationQueue.Args(
                args.stack().account().id(),
                storage.raw().bucketName(),
                storage.raw().arn(),
                storage.key().arn(),
                args.database().validator().timeout());
    }

    private Validator.Args validatorArgs() {
        return new Validator.Args(
                args.database().validator(),
                access().environment(
                                args.blueprint().layout(),
                                topic.arn(),
                                args.database().replication()),
                queue.arn(),
                validatorRole,
                access().validator(queue.grantConsume(), topic.grantPublish()),
                log());
    }

    private Catalogue catalogue() {
        Catalogue.Args own = new Catalogue.Args(
                args.names(),
                storage.lake().bucketName(),
                args.blueprint().current(),
                args.blueprint().layout(),
                args.stack().keeping().durability());
        return new Catalogue(name + "-catalogue", own, args.foundation().lake().under(this));
    }

    private void openWorkgroup() {
        QueryWorkgroup.Args own = new QueryWorkgroup.Args(
                args.names().workgroup(),
                storage.results().bucketName(),
                storage.lakeKey().arn(),
                args.stack().place().lake().scanLimitGib());
        new QueryWorkgroup(name + "-workgroup", own, args.foundation().lake().under(this));
    }

    private void alert() {
        Watcher watcher = new Watcher(
                name + "-watcher",
                new Watcher.Args(
                        args.stack().account().id(),
                        storage.fail().bucketName(),
                        storage.fail().grants().list("ListTheFailBucket"),
                        taskArns(),
                        log()),
                child);
        Watched watched = new Watched(
                args.names(),
                args.database(),
                new Watched.Replicating(taskArns(), host.arn(), host.logGroupName()),
                new Watched.Judging(
                        queue.queueName(),
                        queue.deadLetterName(),
                        validator.functionName(),
                        validator.logGroupName(),
                        watcher.functionName(),
                        extractor.functionName()));
        Alerting.Args own = new Alerting.Args(
                args.stack().account(),
                args.names(),
                topic.arn(),
                args.stack().slack(),
                watched,
                storage.key().grantDecrypt("ReadMessages"),
                log());
        new Alerting(name + "-alerting", own, child);
    }

    private Access access() {
        return new Access(args.database().name(), storage);
    }

    private FunctionLog log() {
        return new FunctionLog(
                args.stack().keeping().retention().logDays(), storage.key().arn());
    }

    /// @param blueprint what the pipeline is to be
    /// @param foundation where it stands
    record Args(Blueprint blueprint, Foundation foundation) {

        Args {
            requireNonNull(blueprint, "blueprint is null");
            requireNonNull(foundation, "foundation is null");
        }

        String name() {
            return names().slug();
        }

        StackConfig stack() {
            return blueprint.stack();
        }

        DatabaseConfig database() {
            return blueprint.database();
        }

        Names names() {
            return blueprint.names();
        }

        Storage.Args storage(Output<String> moverArn) {
            return new Storage.Args(
                    foundation.pipelines(),
                    foundation.lake(),
                    stack().place().lake().bucket(),
                    stack().keeping(),
                    moverArn);
        }
    }
}
