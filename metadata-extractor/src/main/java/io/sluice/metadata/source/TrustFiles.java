package io.sluice.metadata.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/// Authorities as the files that drivers read while they connect, in a folder that is gone afterwards.
///
/// @param folder where they are
record TrustFiles(Path folder) implements AutoCloseable {

    /// Certificates are no secret: the word only keeps the store's form.
    static final String PASSWORD = "changeit";

    static TrustFiles of(Authorities authorities) {
        try {
            TrustFiles files = new TrustFiles(Files.createTempDirectory("sluice-authorities"));
            files.write(authorities);
            return files;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("authorities cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Certificates as text.
    Path pem() {
        return folder.resolve("authorities.pem");
    }

    /// Certificates as a PKCS #12 store.
    Path store() {
        return folder.resolve("authorities.p12");
    }

    private void write(Authorities authorities) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        StringBuilder pem = new StringBuilder();
        int number = 0;
        for (X509Certificate certificate : authorities.certificates()) {
            store.setCertificateEntry("authority-" + number++, certificate);
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        try (OutputStream file = Files.newOutputStream(store())) {
            store.store(file, PASSWORD.toCharArray());
        }
        Files.writeString(pem(), pem);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pem());
            Files.deleteIfExists(store());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
