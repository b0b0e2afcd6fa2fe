package io.sluice.metadata.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// An authority of the tests' own, and the certificate of a server that it signed.
///
/// @param folder where `ca.crt`, `server.crt` and `server.key` are
public record TestAuthority(Path folder) {

    private static final String PASSWORD = "changeit";

    /// @param host name that the server's certificate is for
    public static TestAuthority make(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        TestAuthority authority = new TestAuthority(Files.createDirectories(folder));
        authority.keytool("-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Test CA", "-ext", "bc:c");
        authority.keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-signer",
                "ca",
                "-ext",
                "san=dns:" + host);
        authority.write();
        return authority;
    }

    /// The authority's own certificate.
    public String pem() {
        try {
            return Files.readString(folder.resolve("ca.crt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    private void write() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
        pem("ca.crt", "CERTIFICATE", keys.getCertificate("ca").getEncoded());
        pem("server.crt", "CERTIFICATE", keys.getCertificate("server").getEncoded());
        pem(
                "server.key",
                "PRIVATE KEY",
                keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
        Files.setPosixFilePermissions(folder.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private void pem(String file, String what, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what));
    }
}
