package io.sluice.metadata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.dms.Engine;
import io.sluice.metadata.support.MariaDb;
import io.sluice.metadata.support.Server;
import io.sluice.metadata.support.TestAuthority;
import io.sluice.metadata.support.TlsListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import oracle.security.pki.OracleWallet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who is trusted, shown on real servers over TLS. That SQL Server's driver takes the same authorities is
/// taken from its documentation; a wallet is made and read by Oracle's own library.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AuthoritiesTest {

    /// The address by which no certificate of the tests was made out.
    private static final String OTHER_HOST = "127.0.0.1";

    @TempDir
    private static Path folder;

    private static Server postgres;
    private static MariaDb mariaDb;
    private static String stranger;

    @BeforeAll
    static void start() throws Exception {
        postgres = Server.start(folder.resolve("postgres"));
        mariaDb = MariaDb.start(folder.resolve("mariadb"));
        stranger = TestAuthority.make(folder.resolve("stranger"), "localhost").pem();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        mariaDb.close();
    }

    @Test
    void takesAServerWhoseAuthorityIsAmongThoseThatWereGiven() throws Exception {
        for (Encryption encryption : new Encryption[] {Encryption.VERIFY_CA, Encryption.VERIFY_FULL}) {
            try (Connection first = postgres.login("localhost", encryption, stranger + postgres.authorityPem())
                            .connect();
                    Connection second = mariaDb.login("localhost", encryption, stranger + mariaDb.authorityPem())
                            .connect()) {
                assertThat(first.isValid(5)).isTrue();
                assertThat(second.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void failsOnAServerOfAnotherAuthority() {
        assertThatThrownBy(() -> postgres.login("localhost", Encryption.VERIFY_CA, stranger)
                        .connect())
                .isInstanceOf(SourceException.class)
                .hasMessage("source 'jdbc:postgresql://localhost:%d/postgres' must have a certificate that is trusted"
                                .formatted(postgres.port())
                        + " (verify-ca) but has not: check its host name and the authorities that were given");
        assertThatThrownBy(() -> mariaDb.login("localhost", Encryption.VERIFY_CA, stranger)
                        .connect())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("must have a certificate that is trusted (verify-ca) but has not");
    }

    @Test
    void failsOnACertificateOfAnotherHostOnlyWhereTheHostIsToBeChecked() throws Exception {
        try (Connection first = postgres.login(OTHER_HOST, Encryption.VERIFY_CA, postgres.authorityPem())
                        .connect();
                Connection second = mariaDb.login(OTHER_HOST, Encryption.VERIFY_CA, mariaDb.authorityPem())
                        .connect()) {
            assertThat(first.isValid(5)).isTrue();
            assertThat(second.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> postgres.login(OTHER_HOST, Encryption.VERIFY_FULL, postgres.authorityPem())
                        .connect())
                .hasMessageContaining("must have a certificate that is trusted (verify-full) but has not");
        assertThatThrownBy(() -> mariaDb.login(OTHER_HOST, Encryption.VERIFY_FULL, mariaDb.authorityPem())
                        .connect())
                .hasMessageContaining("must have a certificate that is trusted (verify-full) but has not");
    }

    /// No Oracle is here: the listener goes as far as the certificate does.
    @Test
    void oraclesDriverTakesTheAuthoritiesThatWereGivenAndNoOthers() throws Exception {
        TestAuthority authority = TestAuthority.make(folder.resolve("oracle"), "localhost");
        try (TlsListener listener = new TlsListener(authority)) {
            assertThatThrownBy(() -> oracle("localhost", listener, Encryption.VERIFY_FULL, authority.pem())
                            .connect())
                    .hasMessageContaining("/ERP' cannot be");
            assertThatThrownBy(() -> oracle(OTHER_HOST, listener, Encryption.VERIFY_CA, authority.pem())
                            .connect())
                    .hasMessageContaining("/ERP' cannot be");
            assertThat(listener.outcomes()).containsOnly("taken");

            assertThatThrownBy(() -> oracle("localhost", listener, Encryption.VERIFY_CA, stranger)
                            .connect())
                    .hasMessageContaining("must have a certificate that is trusted (verify-ca) but has not");
            assertThat(listener.outcomes()).containsOnly("refused");
            assertThatThrownBy(() -> oracle(OTHER_HOST, listener, Encryption.VERIFY_FULL, authority.pem())
                            .connect())
                    .hasMessageContaining("must have a certificate that is trusted (verify-full) but has not");
        }
    }

    private static SourceLogin oracle(String host, TlsListener listener, Encryption encryption, String pem) {
        return new SourceLogin(
                JdbcAddress.of(Engine.ORACLE, host, listener.port(), "ERP"),
                "dms",
                "dms",
                encryption,
                Optional.of(Authorities.ofPem(pem, "test")));
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        postgres.login("localhost", Encryption.VERIFY_CA, postgres.authorityPem())
                .connect()
                .close();
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("sluice-authorities")))
                    .isEmpty();
        }
    }

    @Test
    void readsTheTrustedCertificatesOfAnOracleWallet() throws Exception {
        X509Certificate certificate =
                Authorities.ofPem(stranger, "test").certificates().getFirst();
        OracleWallet wallet = new OracleWallet();
        wallet.create("unused-1".toCharArray());
        KeyStore store = wallet.getKeyStore();
        store.setCertificateEntry("authority", certificate);
        wallet.setKeyStore(store);
        wallet.saveAs(folder.resolve("wallet").toString());
        wallet.saveSSO();

        assertThat(Authorities.ofWallet(Files.readAllBytes(folder.resolve("wallet/cwallet.sso")), "wallet")
                        .certificates())
                .containsExactly(certificate);
    }

    @Test
    void failsOnWhatHoldsNoCertificate() {
        assertThatThrownBy(() -> Authorities.ofPem("", "file 'ca.pem'"))
                .hasMessage("file 'ca.pem' must hold certificates in PEM but does not");
        assertThatThrownBy(() -> Authorities.ofPem("-----BEGIN CERTIFICATE-----\nAA\n", "file 'ca.pem'"))
                .hasMessage("file 'ca.pem' must hold certificates in PEM but does not");
        assertThatThrownBy(() -> Authorities.ofWallet("no wallet".getBytes(StandardCharsets.UTF_8), "wallet 'w'"))
                .hasMessage("wallet 'w' must be an auto-login wallet with trusted certificates but is not");
    }
}
