package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// How DMS gets to a source, whatever its engine.
///
/// @param secret credentials and address
/// @param tls how the connection is secured
/// @param reach where the source is in the network
public record Connection(Secret secret, Tls tls, Reach reach) {

    public Connection {
        requireNonNull(secret, "secret is null");
        requireNonNull(tls, "tls is null");
        requireNonNull(reach, "reach is null");
    }

    /// @param port the engine's own port
    /// @param offered TLS modes that DMS offers for the engine, the default first
    static Optional<Connection> read(Section section, int port, TlsMode... offered) {
        Optional<Secret> secret = Secret.read(section);
        Optional<Tls> tls = Tls.read(section, List.of(offered));
        Optional<Reach> reach = Reach.read(section.section("network"), port);
        return secret.isPresent() && tls.isPresent() && reach.isPresent()
                ? Optional.of(new Connection(secret.get(), tls.get(), reach.get()))
                : Optional.empty();
    }
}
