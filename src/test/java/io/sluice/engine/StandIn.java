package io.sluice.engine;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;

/// Started by Pulumi's engine as `pulumi-resource-aws`.
public final class StandIn {

    private static final int LARGEST_MESSAGE = 400 << 20;

    private StandIn() {}

    /// Prints the port, as a provider does, and serves until the engine ends it.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Surroundings surroundings = Surroundings.of(System.getenv());
        surroundings.note(
                ProcessHandle.current().info().startInstant().orElseGet(Instant::now), "Start", "of the provider");
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(new StandInProvider(surroundings))
                .build()
                .start();
        System.out.println(server.getPort());
        server.awaitTermination();
    }
}
