package io.sluice;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.alerting.AlertTopic;
import io.sluice.config.ExtractorConfig;
import io.sluice.config.MariaDbSource;
import io.sluice.config.MySqlSource;
import io.sluice.config.OracleSource;
import io.sluice.config.PostgresSource;
import io.sluice.config.ReplicationConfig;
import io.sluice.config.SourceChanges;
import io.sluice.config.SourceDatabase;
import io.sluice.config.SqlServerSource;
import io.sluice.config.TablePolicy;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.contract.pipeline.ExtractorPolicies;
import io.sluice.function.FunctionCode;
import io.sluice.function.FunctionLog;
import io.sluice.function.FunctionNetwork;
import io.sluice.iam.DmsAction;
import io.sluice.iam.KmsAction;
import io.sluice.metadata.LobLimits;
import io.sluice.metadata.MetadataExtractor;
import io.sluice.metadata.PublishedMetadata;
import io.sluice.replication.ReplicationHost;
import io.sluice.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The part of a pipeline that is about the source's tables: their contracts, and the function that looks for
/// changes.
///
/// @param blueprint what the pipeline is to be
/// @param storage where contracts go
/// @param options options of every component
record Discovery(Blueprint blueprint, Storage storage, ComponentResourceOptions options) {

    private static final FunctionCode CODE = new FunctionCode(
            "metadata-extractor/target/metadata-extractor.jar", "io.sluice.metadata.ExtractorHandler::handleRequest");

    /// Contracts beside which receipts lie, which are not the extractor's to write.
    private static final String CONTRACTS = "contracts/";

    Discovery {
        requireNonNull(blueprint, "blueprint is null");
        requireNonNull(storage, "storage is null");
        requireNonNull(options, "options is null");
    }

    /// What the validator judges by.
    void publishContracts() {
        ReplicationConfig replication = blueprint.database().replication();
        LobLimits limits = new LobLimits(replication.lobs(), replication.tables());
        PublishedMetadata.Args contracts = new PublishedMetadata.Args(
                storage.metadata().bucketName(),
                blueprint.contracts().stream().map(limits::apply).toList());
        new PublishedMetadata(slug() + "-contracts", contracts, options);
    }

    /// @param host where the source can be reached from
    /// @param topic where changes are told
    MetadataExtractor extractor(ReplicationHost host, AlertTopic topic, FunctionLog log) {
        MetadataExtractor.Args args = new MetadataExtractor.Args(
                blueprint.stack().account().id(),
                CODE,
                blueprint.database().extractor().schedule(),
                environment(topic),
                new FunctionNetwork(blueprint.stack().network().subnetIds(), host.securityGroupIds()),
                grants(topic),
                log);
        return new MetadataExtractor(slug() + "-extractor", args, options);
    }

    private List<Output<IamStatement>> grants(AlertTopic topic) {
        List<Output<IamStatement>> grants = new ArrayList<>(List.of(
                storage.metadata().grants().read("ReadContracts"),
                storage.metadata()
                        .grants()
                        .write(
                                "WriteContracts",
                                CONTRACTS + blueprint.database().name() + "/"),
                storage.metadata().grants().list("ListTheMetadataBucket"),
                storage.key().grantUse("UseThePipelinesKey"),
                topic.grantPublish()));
        grants.addAll(openSecret());
        grants.addAll(readCertificate());
        return grants;
    }

    private Output<ExtractorEnvironment> environment(AlertTopic topic) {
        SourceDatabase source = blueprint.database().source();
        return Output.tuple(storage.metadata().bucketName(), topic.arn())
                .applyValue(known -> new ExtractorEnvironment(
                        blueprint.database().name(),
                        new ExtractorEnvironment.Source(
                                source.engine().configName(),
                                databaseName(source),
                                source.connection().secret().arn(),
                                source.connection().tls().mode().dmsName(),
                                source.connection().tls().certificateArn(),
                                source.options()),
                        known.t1,
                        known.t2,
                        policies()));
    }

    private ExtractorPolicies policies() {
        Map<String, Set<String>> excluded = new TreeMap<>();
        Set<String> additive = new TreeSet<>();
        for (TablePolicy policy : blueprint.database().replication().tables().tables()) {
            if (!policy.excludedColumns().isEmpty()) {
                excluded.put(policy.table(), Set.copyOf(policy.excludedColumns()));
            }
            if (policy.changes() == SourceChanges.ACCEPT_ADDITIVE) {
                additive.add(policy.table());
            }
        }
        ExtractorConfig extractor = blueprint.database().extractor();
        return new ExtractorPolicies(excluded, additive, extractor.include(), extractor.exclude());
    }

    /// The key of a secret that is not under AWS's own.
    private List<Output<IamStatement>> openSecret() {
        return blueprint.database().source().connection().secret().keyArn().stream()
                .map(key -> Output.of(IamStatement.builder()
                        .sid("OpenTheSourcesSecret")
                        .effect(IamEffect.ALLOW)
                        .actionIds(KmsAction.OPEN)
                        .addResource(key)
                        .build()))
                .toList();
    }

    /// Where the source's certificate is checked, by what DMS checks it by too.
    private List<Output<IamStatement>> readCertificate() {
        return blueprint.database().source().connection().tls().certificateArn().stream()
                .map(_ -> Output.of(IamStatement.builder()
                        .sid("ReadTheSourcesCertificate")
                        .effect(IamEffect.ALLOW)
                        .addAction(DmsAction.DESCRIBE_CERTIFICATES)
                        // DMS offers no narrower resource.
                        .addResource("*")
                        .build()))
                .toList();
    }

    /// As a connection names it; MySQL and MariaDB connect to the server.
    private static String databaseName(SourceDatabase source) {
        return switch (source) {
            case OracleSource oracle -> oracle(oracle.name());
            case PostgresSource postgres -> postgres.databaseName();
            case SqlServerSource sqlServer -> sqlServer.databaseName();
            case MySqlSource mySql -> "";
            case MariaDbSource mariaDb -> "";
        };
    }

    private static String oracle(OracleSource.Name name) {
        return switch (name) {
            case OracleSource.Name.Service service -> service.value();
            case OracleSource.Name.Sid sid -> ":" + sid.value();
        };
    }

    private String slug() {
        return blueprint.names().slug();
    }
}
