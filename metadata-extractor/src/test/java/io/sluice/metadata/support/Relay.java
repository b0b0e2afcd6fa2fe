package io.sluice.metadata.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between a driver and its server, until it falls silent: it then holds every connection and passes on nothing,
/// as a firewall does that forgot them.
public final class Relay implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final ServerSocket socket;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private Relay(int target, boolean silent) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.silent = silent;
    }

    /// @param target port of the server on this machine
    public static Relay to(int target) throws IOException {
        return started(new Relay(target, false));
    }

    /// Takes calls, and never says a word.
    public static Relay silent() throws IOException {
        return started(new Relay(0, true));
    }

    private static Relay started(Relay relay) {
        Thread.ofVirtual().start(relay::serve);
        return relay;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void fallSilent() {
        silent = true;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                if (!silent) {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(server);
                    Thread.ofVirtual().start(() -> pass(caller, server));
                    Thread.ofVirtual().start(() -> pass(server, caller));
                }
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] bytes = new byte[BUFFER];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!silent) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One side is gone.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }
}
