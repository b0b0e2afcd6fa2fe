package io.sluice.plan;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.sluice.config.Account;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/// As much of Pulumi's engine as a program in a process of its own needs: it answers as the plan does.
final class EchoEngine implements AutoCloseable {

    private final PlausibleOutputs outputs = new PlausibleOutputs(new Account("111111111111", "eu-west-2"));
    private final Map<String, RegisterResourceRequest> requests = new ConcurrentSkipListMap<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Server server;

    EchoEngine() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(new Monitor())
                .addService(new Engine())
                .build()
                .start();
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /// What was registered, by URN.
    Map<String, RegisterResourceRequest> requests() {
        return requests;
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> observer, T answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }

    private final class Monitor extends ResourceMonitorGrpc.ResourceMonitorImplBase {

        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
            boolean supported = !request.getId().equals("outputValues");
            answer(
                    observer,
                    SupportsFeatureResponse.newBuilder()
                            .setHasSupport(supported)
                            .build());
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
            Urn urn = Urn.of("sluice", "dev", request.getParent(), request.getType(), request.getName());
            requests.put(urn.text(), request);
            Struct answer = request.getCustom() ? outputs.of(urn, request) : request.getObject();
            answer(
                    observer,
                    RegisterResourceResponse.newBuilder()
                            .setUrn(urn.text())
                            .setId(answer.getFieldsOrDefault("id", Value.getDefaultInstance())
                                    .getStringValue())
                            .setObject(answer)
                            .build());
        }

        @Override
        public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
            answer(observer, outputs.of(request));
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
            answer(observer, Empty.getDefaultInstance());
        }
    }

    private final class Engine extends EngineGrpc.EngineImplBase {

        @Override
        public void log(LogRequest request, StreamObserver<Empty> observer) {
            if (request.getSeverity() == LogSeverity.ERROR) {
                errors.add(request.getMessage());
            }
            answer(observer, Empty.getDefaultInstance());
        }
    }
}
