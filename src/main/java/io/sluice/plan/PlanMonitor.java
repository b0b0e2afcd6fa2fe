package io.sluice.plan;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.resources.Resource;
import com.pulumi.test.Mocks;
import com.pulumi.test.internal.MockMonitor;
import com.pulumi.test.internal.PulumiTestInternal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;

/// Records what a program registers and answers each request at once.
///
/// The one class that touches the SDK's internals. See <https://github.com/pulumi/pulumi-java>
final class PlanMonitor extends MockMonitor {

    private final String project;
    private final String stack;
    private final PlausibleOutputs outputs;
    private final Map<String, PlannedResource> planned = new ConcurrentSkipListMap<>();

    PlanMonitor(String project, String stack, PlausibleOutputs outputs, Mocks unused) {
        super(unused, PulumiTestInternal.mockLog());
        this.project = project;
        this.stack = stack;
        this.outputs = outputs;
    }

    /// Everything that was registered, by URN.
    List<PlannedResource> resources() {
        return List.copyOf(planned.values());
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        Urn urn = Urn.of(project, stack, request.getParent(), request.getType(), request.getName());
        Struct answer = request.getCustom() ? outputs.of(urn, request) : request.getObject();
        PlannedResource earlier = planned.putIfAbsent(urn.text(), PlannedResource.of(urn, request, answer));
        if (earlier != null) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("a resource must be registered once but was twice: " + urn.text()));
        }
        Value id = answer.getFieldsOrDefault("id", Value.getDefaultInstance());
        return CompletableFuture.completedFuture(RegisterResourceResponse.newBuilder()
                .setUrn(urn.text())
                .setId(id.getStringValue())
                .setObject(answer)
                .build());
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return CompletableFuture.completedFuture(outputs.of(request));
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        planned.computeIfPresent(request.getUrn(), (urn, resource) -> resource.withOutputs(request.getOutputs()));
        return CompletableFuture.completedFuture(null);
    }
}
