package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.ContractChangeNotice;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.publish.MetadataBucket.Known;
import io.sluice.metadata.source.Patience;
import io.sluice.metadata.source.SourceException;
import io.sluice.metadata.source.SourceLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/// One look at the source: what it says is compared with the contracts, written, and told.
///
/// @param environment what the function was told
/// @param clients what it reaches AWS with
public record SourceCheck(ExtractorEnvironment environment, Clients clients) {

    /// SNS takes a message of 256 KiB, which so many sentences do not reach.
    /// See <https://docs.aws.amazon.com/sns/latest/api/API_Publish.html>
    private static final int MAX_CHANGES = 200;

    public SourceCheck {
        requireNonNull(environment, "environment is null");
        requireNonNull(clients, "clients is null");
    }

    /// Looks once. A further page of contracts is only read: it neither writes nor tells anything.
    public CheckReport run(CheckRequest request) {
        MetadataBucket bucket = new MetadataBucket(clients.s3(), environment.metadataBucket(), environment.database());
        NavigableMap<TableId, Known> known = bucket.tables();
        Extraction everything = extract();
        WatchedTables watched = new WatchedTables(environment.policies(), known);
        Extraction extraction = watched.of(everything);
        List<TableCheck> checks =
                request.after().isPresent() ? List.of() : check(bucket, known, comparable(known, extraction));
        boolean wanted = request.contracts() == CheckRequest.Contracts.WANTED;
        ContractPage page = wanted
                ? ContractPage.of(
                        watched.of(everything, request.tables()).usable(), request.after(), ContractPage.MAX_BYTES)
                : ContractPage.none();
        return new CheckReport(
                environment.database(),
                extraction.contracts().size(),
                checks,
                new CheckReport.Notes(page.losses(environment.source()), extraction.problems()),
                page);
    }

    /// Of tables without a contract those that a pipeline could carry; of the others all, whatever became of them.
    private static List<TableContract> comparable(NavigableMap<TableId, Known> known, Extraction extraction) {
        // A table that the user may not read yet is told all the same.
        Set<TableId> usable = new Extraction(extraction.contracts(), List.of(), List.of())
                .usable().stream().map(TableContract::id).collect(Collectors.toSet());
        return extraction.contracts().stream()
                .filter(contract -> usable.contains(contract.id())
                        || known.containsKey(contract.id())
                                && known.get(contract.id()).isDeployed())
                .toList();
    }

    private List<TableCheck> check(
            MetadataBucket bucket, NavigableMap<TableId, Known> known, List<TableContract> contracts) {
        NavigableMap<TableId, TableContract> found = new TreeMap<>();
        contracts.forEach(contract -> withoutExcluded(contract).ifPresent(own -> found.put(own.id(), own)));
        List<VersionWriter.Found> all = new VersionWriter(bucket, environment.policies()).find(known, found);
        List<TableCheck> checks = all.stream().map(VersionWriter.Found::check).toList();
        // Told before it is written: a run that ends in between tells twice rather than never.
        tell(checks.stream()
                .filter(check -> check.news() == TableCheck.News.NEW)
                .flatMap(check -> check.sentences().stream())
                .toList());
        all.forEach(one -> one.write().run());
        return checks;
    }

    private Extraction extract() {
        SecretLogin secret =
                new SecretLogin(clients.secrets(), new DmsCertificates(clients.dms()), environment.source());
        SourceLogin login = secret.read();
        Extractor extractor = new Extractor(
                environment.database(), secret.engine(), environment.source().options());
        Patience patience = Patience.standard();
        try (Connection connection = login.connect(patience)) {
            return extractor.extract(connection, TableSelection.everything());
        } catch (SQLException e) {
            throw SourceException.unreadable(login, patience, e);
        }
    }

    /// The contract as the stack deploys it; nothing of a table of which every column is excluded.
    private Optional<TableContract> withoutExcluded(TableContract contract) {
        Set<String> excluded = environment.policies().excluded(contract.id().qualifiedName());
        List<Column> columns = contract.columns().stream()
                .filter(column -> !excluded.contains(column.name())
                        || contract.primaryKey().contains(column.name()))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableContract(
                        contract.id(), contract.version(), columns, contract.primaryKey(), contract.other()));
    }

    private void tell(List<String> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<String> first = changes.size() <= MAX_CHANGES ? changes : changes.subList(0, MAX_CHANGES);
        String message = new ContractChangeNotice(environment.database(), first).write();
        clients.sns()
                .publish(
                        request -> request.topicArn(environment.alertTopicArn()).message(message));
    }

    /// @param s3 the metadata bucket's
    /// @param secrets the secret's
    /// @param dms the certificate's
    /// @param sns the topic's
    public record Clients(S3Client s3, SecretsManagerClient secrets, DatabaseMigrationClient dms, SnsClient sns) {

        public Clients {
            requireNonNull(s3, "s3 is null");
            requireNonNull(secrets, "secrets is null");
            requireNonNull(dms, "dms is null");
            requireNonNull(sns, "sns is null");
        }
    }
}
