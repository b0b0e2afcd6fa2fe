package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import io.sluice.metadata.source.Authorities;
import java.util.Optional;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.databasemigration.model.Certificate;
import software.amazon.awssdk.services.databasemigration.model.Filter;
import software.amazon.awssdk.services.databasemigration.model.ResourceNotFoundException;

/// The certificates that were imported into DMS: what DMS trusts a source by, the function trusts it by too.
/// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_DescribeCertificates.html>
///
/// @param client DMS
public record DmsCertificates(DatabaseMigrationClient client) {

    public DmsCertificates {
        requireNonNull(client, "client is null");
    }

    /// Authorities of a certificate: text for most engines, a wallet for Oracle.
    ///
    /// @throws IllegalArgumentException if there is no such certificate, or it holds nothing that can be read
    public Authorities read(String arn) {
        String name = "certificate '%s'".formatted(arn);
        Certificate certificate = find(arn)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s must be imported into DMS but is not".formatted(name)));
        return certificate.certificateWallet() == null
                ? Authorities.ofPem(String.valueOf(certificate.certificatePem()), name)
                : Authorities.ofWallet(certificate.certificateWallet().asByteArray(), name);
    }

    private Optional<Certificate> find(String arn) {
        try {
            return client
                    .describeCertificates(request -> request.filters(
                            Filter.builder().name("certificate-arn").values(arn).build()))
                    .certificates()
                    .stream()
                    .filter(certificate -> certificate.certificateArn().equals(arn))
                    .findFirst();
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }
}
