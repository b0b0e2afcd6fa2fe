package io.sluice.engine;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.sluice.config.Account;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/// Speaks the provider's protocol to the engine.
///
/// See <https://github.com/pulumi/pulumi/blob/master/proto/pulumi/provider.proto>
final class StandInProvider extends ResourceProviderGrpc.ResourceProviderImplBase {

    static final String VERSION = "6.83.0";

    private final Surroundings surroundings;
    private volatile Resources resources;

    StandInProvider(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
        this.resources = resources(new Credentials(new Account("123456789012", "us-east-1"), Map.of()));
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        answer(observer, () -> PluginInfo.newBuilder().setVersion(VERSION).build());
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
        answer(observer, () -> {
            Map<String, Object> settings = Values.plain(request.getNews());
            settings.remove("version");
            return checked(request.getNews(), Resources.providerProblems(settings));
        });
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        answer(
                observer,
                () -> Difference.of(request, Set.of("region", "allowedAccountIds"))
                        .response());
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        answer(observer, () -> {
            surroundings.note("Configure", request.getUrn());
            resources = resources(Credentials.of(Values.plain(request.getArgs()), surroundings.account()));
            return ConfigureResponse.newBuilder().setSupportsPreview(true).build();
        });
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        answer(observer, () -> {
            surroundings.note("Check", request.getUrn());
            Resources.Checked checked = resources.check(request);
            return checked(Values.wire(checked.inputs()), checked.problems());
        });
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
        answer(observer, () -> resources.diff(request).response());
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        answer(observer, () -> {
            surroundings.note(request.getPreview() ? "Plan" : "Create", request.getUrn());
            Struct state = resources.create(request);
            return CreateResponse.newBuilder()
                    .setId(
                            request.getPreview()
                                    ? ""
                                    : state.getFieldsOrThrow("id").getStringValue())
                    .setProperties(state)
                    .build();
        });
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
        answer(
                observer,
                () -> resources
                        .read(request)
                        .map(found -> ReadResponse.newBuilder()
                                .setId(found.id())
                                .setProperties(Values.wire(found.state()))
                                .setInputs(Values.wire(found.inputs()))
                                .build())
                        .orElseGet(ReadResponse::getDefaultInstance));
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
        answer(observer, () -> {
            surroundings.note(request.getPreview() ? "PlanUpdate" : "Update", request.getUrn());
            return UpdateResponse.newBuilder()
                    .setProperties(resources.update(request))
                    .build();
        });
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
        answer(observer, () -> {
            surroundings.note("Delete", request.getUrn());
            resources.delete(request);
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
        answer(observer, () -> {
            surroundings.note("Invoke", request.getTok());
            return InvokeResponse.newBuilder()
                    .setReturn(Values.wire(resources.answer(request.getTok(), Values.plain(request.getArgs()))))
                    .build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        answer(observer, Empty::getDefaultInstance);
    }

    private Resources resources(Credentials credentials) {
        return new Resources(credentials, new Cloud(surroundings.cloud(), credentials.account()));
    }

    private static CheckResponse checked(Struct inputs, List<InputTypes.Problem> problems) {
        return CheckResponse.newBuilder()
                .setInputs(inputs)
                .addAllFailures(problems.stream()
                        .map(problem -> CheckFailure.newBuilder()
                                .setProperty(problem.property())
                                .setReason(problem.reason())
                                .build())
                        .toList())
                .build();
    }

    private static <T> void answer(StreamObserver<T> observer, Supplier<T> answer) {
        try {
            observer.onNext(answer.get());
            observer.onCompleted();
        } catch (IllegalArgumentException e) {
            observer.onError(
                    Status.INVALID_ARGUMENT.withDescription(e.getMessage()).asRuntimeException());
        } catch (RuntimeException e) {
            observer.onError(
                    Status.INTERNAL.withDescription(e.toString()).withCause(e).asRuntimeException());
        }
    }
}
