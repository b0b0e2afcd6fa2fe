package io.sluice.metadata.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server that goes as far as TLS does: it notes who took its certificate, and hangs up.
public final class TlsListener implements AutoCloseable {

    private final SSLServerSocket socket;
    private final List<String> outcomes = new ArrayList<>();
    private boolean atWork;

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

    /// `taken` or `refused` for each caller since the last question; asked once the caller has given up, which may be
    /// a little before this side has seen it.
    public synchronized List<String> outcomes() throws InterruptedException {
        while (atWork || outcomes.isEmpty()) {
            wait();
        }
        List<String> all = List.copyOf(outcomes);
        outcomes.clear();
        return all;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                begin();
                end(answer((SSLSocket) caller));
            } catch (IOException e) {
                // The test is over, or the caller is gone.
            }
        }
    }

    private synchronized void begin() {
        atWork = true;
    }

    private synchronized void end(String outcome) {
        atWork = false;
        outcomes.add(outcome);
        notifyAll();
    }

    private static String answer(SSLSocket caller) {
        try {
            caller.startHandshake();
            // In TLS 1.3 a refusal comes after the handshake, so a byte of the caller is waited for.
            return caller.getInputStream().read() >= 0 ? "taken" : "refused";
        } catch (IOException e) {
            return "refused";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
