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
import io.sluice.metadata.source.SourceException;
import io.sluice.metadata.source.SourceLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /// @return the changes that were told, none where nothing is new
    public List<String> run() {
        SecretLogin secret = new SecretLogin(clients.secrets(), environment.source());
        Map<TableId, TableContract> found = found(secret);
        MetadataBucket bucket = new MetadataBucket(clients.s3(), environment.metadataBucket(), environment.database());
        List<VersionWriter.NewVersion> versions = new VersionWriter(bucket, environment.policies()).find(found);
        List<String> changes = versions.stream()
                .flatMap(version -> version.sentences().stream())
                .toList();
        if (!changes.isEmpty()) {
            tell(changes);
        }
        // Told before it is written: a run that ends in between tells twice rather than never.
        versions.forEach(version -> version.write().run());
        return changes;
    }

    private Map<TableId, TableContract> found(SecretLogin secret) {
        SourceLogin login = secret.read();
        Extractor extractor = new Extractor(
                environment.database(), secret.engine(), environment.source().options());
        try (Connection connection = login.connect()) {
            Extraction extraction = extractor.extract(connection, TableSelection.everything());
            return extraction.contracts().stream()
                    .flatMap(contract -> withoutExcluded(contract).stream())
                    .collect(Collectors.toMap(TableContract::id, Function.identity()));
        } catch (SQLException e) {
            throw new SourceException(
                    "catalogue of source %s must be readable but is not: %s".formatted(login, e.getMessage()), e);
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
        List<String> first = changes.size() <= MAX_CHANGES ? changes : changes.subList(0, MAX_CHANGES);
        String message = new ContractChangeNotice(environment.database(), first).write();
        clients.sns()
                .publish(
                        request -> request.topicArn(environment.alertTopicArn()).message(message));
    }

    /// @param s3 the metadata bucket's
    /// @param secrets the secret's
    /// @param sns the topic's
    public record Clients(S3Client s3, SecretsManagerClient secrets, SnsClient sns) {

        public Clients {
            requireNonNull(s3, "s3 is null");
            requireNonNull(secrets, "secrets is null");
            requireNonNull(sns, "sns is null");
        }
    }
}
