package io.sluice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/// Over the wire, as the engine speaks to it. That AWS answers so is not shown here.
class StandInProviderTest {

    private static final String QUEUE = "urn:pulumi:dev::sluice::aws:sqs/queue:Queue::shop";
    private static final String ROLE = "urn:pulumi:dev::sluice::aws:iam/role:Role::dms-vpc-role";

    @TempDir
    private Path cloud;

    private Server server;
    private ManagedChannel channel;
    private ResourceProviderBlockingStub provider;

    @BeforeEach
    void start() throws IOException {
        Surroundings surroundings = new Surroundings(cloud, Optional.of("111111111111"), Optional.empty());
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(new StandInProvider(surroundings))
                .build()
                .start();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
        provider = ResourceProviderGrpc.newBlockingStub(channel);
        configure("111111111111");
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void failsOnAnAccountThatIsNotAllowed() {
        assertThatThrownBy(() -> configure("222222222222"))
                .hasMessage("INVALID_ARGUMENT: AWS account ID not allowed: 111111111111");
    }

    @Test
    void aPreviewMakesNothingAndKnowsOnlyTheInputs() {
        CreateResponse planned = provider.create(creation(QUEUE, Map.of("name", "shop")).toBuilder()
                .setPreview(true)
                .build());

        assertThat(Values.plain(planned.getProperties()))
                .containsEntry("name", "shop")
                .containsEntry("arn", Values.UNKNOWN);
        assertThat(cloud).isEmptyDirectory();
    }

    @Test
    void failsOnANameThatIsTaken() {
        provider.create(creation(QUEUE, Map.of("name", "shop")));

        assertThatThrownBy(() -> provider.create(creation(QUEUE + "-2", Map.of("name", "shop"))))
                .hasMessageEndingWith("AlreadyExists: the name is taken");
    }

    @Test
    void failsOnABucketThatIsNotThere() {
        String policy = "urn:pulumi:dev::sluice::aws:s3/bucketPolicy:BucketPolicy::raw";

        assertThatThrownBy(() -> provider.create(creation(policy, Map.of("bucket", "raw", "policy", "{}"))))
                .hasMessage("INVALID_ARGUMENT: creating BucketPolicy: NoSuchEntity: there is no BucketV2 'raw'");
    }

    @Test
    void aRefreshTellsWhatWasChangedByHand() throws IOException {
        Map<String, Object> inputs = Map.of("name", "shop", "visibilityTimeoutSeconds", 30.0);
        CreateResponse made = provider.create(creation(QUEUE, inputs));
        ReadRequest refresh = ReadRequest.newBuilder()
                .setUrn(QUEUE)
                .setId(made.getId())
                .setInputs(Values.wire(inputs))
                .build();
        assertThat(Values.plain(provider.read(refresh).getInputs())).isEqualTo(inputs);

        Path file = files().getFirst();
        Files.writeString(file, Files.readString(file).replace("30.0", "5"));

        ReadResponse found = provider.read(refresh);
        assertThat(Values.plain(found.getInputs())).isEqualTo(Map.of("name", "shop", "visibilityTimeoutSeconds", 5.0));
    }

    @Test
    void whatIsDeletedIsGoneForARefresh() {
        CreateResponse made = provider.create(creation(QUEUE, Map.of("name", "shop")));

        provider.delete(
                DeleteRequest.newBuilder().setUrn(QUEUE).setId(made.getId()).build());

        assertThat(provider.read(ReadRequest.newBuilder()
                                .setUrn(QUEUE)
                                .setId(made.getId())
                                .build())
                        .getId())
                .isEmpty();
    }

    @Test
    void replacesWhatThePlanSaysIsReplaced() {
        DiffResponse renamed = provider.diff(difference(Map.of("name", "shop"), Map.of("name", "store")));
        DiffResponse slower = provider.diff(
                difference(Map.of("name", "shop", "delaySeconds", 1.0), Map.of("name", "shop", "delaySeconds", 2.0)));

        assertThat(renamed.getReplacesList()).containsExactly("name");
        assertThat(slower.getReplacesList()).isEmpty();
        assertThat(slower.getDiffsList()).containsExactly("delaySeconds");
    }

    @Test
    void answersWhichRolesTheAccountHasAndOfWhom() {
        provider.create(creation(
                ROLE, Map.of("name", "dms-vpc-role", "assumeRolePolicy", "{}", Tagging.ALL, Map.of("stack", "dev"))));

        assertThat(ask("aws:iam/getRoles:getRoles", Map.of("nameRegex", "^(dms-vpc-role|other)$")))
                .containsEntry("names", List.of("dms-vpc-role"));
        assertThat(ask("aws:iam/getRole:getRole", Map.of("name", "dms-vpc-role")))
                .containsEntry("tags", Map.of("stack", "dev"));
    }

    private Map<String, Object> ask(String token, Map<String, Object> arguments) {
        return Values.plain(provider.invoke(InvokeRequest.newBuilder()
                        .setTok(token)
                        .setArgs(Values.wire(arguments))
                        .build())
                .getReturn());
    }

    private void configure(String allowed) {
        provider.configure(ConfigureRequest.newBuilder()
                .setArgs(Values.wire(Map.of("region", "eu-west-2", "allowedAccountIds", "[\"%s\"]".formatted(allowed))))
                .build());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(cloud)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static CreateRequest creation(String urn, Map<String, Object> inputs) {
        return CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(Values.wire(inputs))
                .build();
    }

    private static DiffRequest difference(Map<String, Object> olds, Map<String, Object> news) {
        return DiffRequest.newBuilder()
                .setUrn(QUEUE)
                .setOldInputs(Values.wire(olds))
                .setNews(Values.wire(news))
                .build();
    }
}
