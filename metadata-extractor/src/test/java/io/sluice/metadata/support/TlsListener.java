package io.sluice.metadata.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server that goes as far as TLS does: it notes who took its certificate, and hangs up.
public final class TlsListener implements AutoCloseable {

    private final SSLServerSocket socket;
    private final List<String> outcomes = new CopyOnWriteArrayList<>();

    /// @param authority whose `keys.p12` has the server's key
    public TlsListener(TestAuthority authority) throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        Path store = authority.folder().resolve("keys.p12");
        KeyStore all = KeyStore.getInstance(store.toFile(), password);
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("server", all.getKey("server", password), password, all.getCertificateChain("server"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        this.socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// `taken` or `refused` for each caller since the last question; asked once the caller has given up.
    public List<String> outcomes() {
        List<String> all = List.copyOf(outcomes);
        outcomes.clear();
        return all;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                answer((SSLSocket) caller);
            } catch (IOException e) {
                // The caller, or the test, is gone.
            }
        }
    }

    private void answer(SSLSocket caller) {
        try {
            caller.startHandshake();
            // In TLS 1.3 a refusal comes after the handshake, so a byte of the caller is waited for.
            outcomes.add(caller.getInputStream().read() >= 0 ? "taken" : "refused");
        } catch (IOException e) {
            outcomes.add("refused");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
