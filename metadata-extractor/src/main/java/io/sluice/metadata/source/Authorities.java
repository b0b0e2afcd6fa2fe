package io.sluice.metadata.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import oracle.security.pki.OraclePKIProvider;

/// The authorities that may have signed a source's certificate, in place of those that Java's trust store knows.
///
/// @param certificates their certificates, at least one
public record Authorities(List<X509Certificate> certificates) {

    public Authorities {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("authorities must have a certificate but have none");
        }
    }

    /// Certificates as text, one after the other, such as the bundle of a region of RDS.
    ///
    /// @param name what the text is, for messages
    /// @throws IllegalArgumentException if it holds no certificate
    public static Authorities ofPem(String text, String name) {
        try (InputStream pem = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return new Authorities(CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s must hold certificates in PEM but does not".formatted(name), e);
        }
    }

    /// The trusted certificates of an Oracle wallet that opens without a password, `cwallet.sso`.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
    ///
    /// @param name what the wallet is, for messages
    /// @throws IllegalArgumentException if it is no such wallet, or holds no certificate
    public static Authorities ofWallet(byte[] wallet, String name) {
        try (InputStream sso = new ByteArrayInputStream(wallet)) {
            // The provider is not installed: whatever else asks for key stores keeps Java's own.
            KeyStore store = KeyStore.getInstance("SSO", new OraclePKIProvider());
            store.load(sso, null);
            return new Authorities(Collections.list(store.aliases()).stream()
                    .flatMap(alias -> trusted(store, alias))
                    .toList());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s must be an auto-login wallet with trusted certificates but is not".formatted(name), e);
        }
    }

    private static Stream<X509Certificate> trusted(KeyStore store, String alias) {
        try {
            return store.isCertificateEntry(alias)
                    ? Stream.of((X509Certificate) store.getCertificate(alias))
                    : Stream.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
