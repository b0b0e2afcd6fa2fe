package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.SampleContracts;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanMainTest {

    private static final String HOME = System.getProperty("sluice.home");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeContracts() {
        SampleContracts.shippedStore(folder.resolve("metadata"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void buildsEveryShippedStack(String stack) {
        JsonNode plan = json("--home", HOME, "--stack", stack);

        assertThat(plan.path("format").asText()).isEqualTo("sluice-plan");
        assertThat(plan.path("version").asInt()).isEqualTo(1);
        assertThat(plan.path("project").asText()).isEqualTo("sluice");
        assertThat(plan.path("stack").asText()).isEqualTo(stack);
        assertThat(resource(plan, "aws:dms/replicationTask:ReplicationTask", "shop-task")
                        .at("/inputs/replicationTaskId")
                        .asText())
                .isEqualTo("shop-%s-task".formatted(stack));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void buildsEveryShippedStackFromTheShippedContracts(String stack) {
        int code = PlanMain.run(List.of("--home", HOME, "--stack", stack), print(out), print(err));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void sortsResourcesByUrnAndNamesEachOnce() {
        List<String> urns = resources(json("--home", HOME, "--stack", "dev"))
                .map(resource -> resource.path("urn").asText())
                .toList();

        assertThat(urns).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @Test
    void givesTheSameBytesTwice() {
        json("--home", HOME, "--stack", "dev");
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        json("--home", HOME, "--stack", "dev");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
    }

    @Test
    void leavesNothingUnknown() {
        json("--home", HOME, "--stack", "dev");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("04da6b54-80e4-46f7-96ec-b56ff0331ba9")
                .doesNotContain("OutputDefault");
    }

    @Test
    void tellsTheValidatorTheBucketsOfThePlan() {
        JsonNode plan = json("--home", HOME, "--stack", "dev");
        Map<String, String> variables = new HashMap<>();
        resource(plan, "aws:lambda/function:Function", "shop-validator")
                .at("/inputs/environment/variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));

        assertThat(ValidatorEnvironment.from(variables).buckets())
                .isEqualTo(new ValidatorEnvironment.Buckets(
                        bucket(plan, "raw"), bucket(plan, "lake"), bucket(plan, "fail"), bucket(plan, "metadata")));
    }

    @Test
    void putsEveryResourceUnderTheProviderOfTheAccount() {
        assertThat(resources(json("--home", HOME, "--stack", "dev")))
                .filteredOn(resource -> resource.path("type").asText().startsWith("aws:"))
                .allSatisfy(resource -> assertThat(resource.path("provider").asText())
                        .startsWith("urn:pulumi:dev::sluice::pulumi:providers:aws::pipeline-account::"));
    }

    @Test
    void addsADatabaseAndKeepsOnlyThat() {
        TableContract orders = SampleContracts.orders();
        new ContractStore(folder.resolve("metadata"))
                .write(new TableContract(new TableId("mine", "public", "t"), 1, orders.columns(), List.of(), Map.of()));

        JsonNode plan = json("--home", HOME, "--stack", "dev", "--add-database", "mine", "--database", "mine");

        assertThat(resources(plan))
                .filteredOn(resource -> resource.path("type").asText().equals("sluice:index:Pipeline"))
                .extracting(resource -> resource.path("name").asText())
                .containsExactly("mine");
        assertThat(resource(plan, "aws:dms/endpoint:Endpoint", "mine-source")
                        .at("/inputs/databaseName")
                        .asText())
                .isEqualTo("mine");
    }

    @Test
    void addsADatabaseWhereverPipelinesHaveGroupsOfTheirOwn() {
        TableContract auditLog = SampleContracts.auditLog();
        new ContractStore(folder.resolve("metadata"))
                .write(new TableContract(
                        new TableId("mine", "public", "t"), 1, auditLog.columns(), List.of(), Map.of()));

        JsonNode plan = json("--home", HOME, "--stack", "prod", "--add-database", "mine", "--database", "mine");

        assertThat(resource(plan, "aws:ec2/securityGroup:SecurityGroup", "mine-firewall")
                        .at("/inputs/vpcId")
                        .asText())
                .startsWith("vpc-");
    }

    @Test
    void printsATreeForPeople() {
        assertThat(run("--home", HOME, "--stack", "dev")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Stack sluice-dev%n  AccessLogs access-logs%n".formatted())
                .contains("%n  Pipeline ledger%n    Storage ledger%n".formatted())
                .contains("%n  aws pipeline-account%n  Pipeline shop%n    Storage shop%n".formatted())
                .contains("%n      ReplicationTask shop-task (shop-dev-task)%n".formatted());
    }

    @Test
    void writesAFile() throws IOException {
        Path file = folder.resolve("plan.json");

        assertThat(run("--home", HOME, "--stack", "dev", "--json", file.toString()))
                .isZero();
        assertThat(Json.parse(Files.readString(file), "plan").path("stack").asText())
                .isEqualTo("dev");
        assertThat(out.size()).isZero();
    }

    @Test
    void replacesEncryptedSettingsAndNeverShowsThem() throws IOException {
        Path home = copyOfDev("sluice:accountId: \"111111111111\"", "sluice:accountId: {secure: v1:ciphertext}");

        assertThat(run("--home", home.toString(), "--stack", "dev")).isEqualTo(2);
        assertThat(errors()).containsExactly("sluice:accountId must be 12 digits but was '[secret]'");
    }

    @Test
    void failsOnAKeyThatNobodyKnows() throws IOException {
        Path home = copyOfDev("sluice:durability:", "sluice:durabilty:");

        assertThat(run("--home", home.toString(), "--stack", "dev")).isEqualTo(2);
        assertThat(errors())
                .containsExactly("sluice:durabilty must be a known setting; the nearest one is 'sluice:durability'");
    }

    @Test
    void failsOnAFileThatIsNotYaml() throws IOException {
        Path home = copyOfDev("config:", "config: [");

        assertThat(run("--home", home.toString(), "--stack", "dev")).isEqualTo(2);
        assertThat(errors())
                .singleElement()
                .asString()
                .matches(".*Pulumi.dev.yaml must be YAML but line \\d+ cannot be read:"
                        + " check indentation, quotes and brackets there");
    }

    @Test
    void failsOnAStackWithoutAFile() {
        assertThat(run("--home", HOME, "--stack", "qa")).isEqualTo(2);
        assertThat(errors())
                .containsExactly("%s must be a file but does not exist".formatted(Path.of(HOME, "Pulumi.qa.yaml")));
    }

    @Test
    void failsOnADatabaseWithoutContracts() {
        assertThat(run("--home", HOME, "--stack", "dev", "--add-database", "mine"))
                .isEqualTo(2);
        assertThat(errors())
                .containsExactly("contracts of database 'mine' must be in folder '%s' but it does not exist"
                        .formatted(folder.resolve("metadata/mine").toAbsolutePath()));
    }

    @Test
    void failsOnADatabaseThatTheStackDoesNotHave() {
        assertThat(run("--home", HOME, "--stack", "dev", "--database", "crm")).isEqualTo(2);
        assertThat(errors())
                .containsExactly(
                        "--database must be one of [ledger, shop] but was 'crm'; 'sluice plan --help' lists what there is");
    }

    @Test
    void failsOnAnOptionThatNobodyKnows() {
        assertThat(run("--stack", "dev", "--jsn", "-")).isEqualTo(2);
        assertThat(errors())
                .containsExactly(
                        "option must be one of [--home, --stack, --json, --metadata, --database, --add-database, --against,"
                                + " --markdown, --diagram] but was '--jsn'; 'sluice plan --help' lists what there is");
    }

    @Test
    void failsWithoutAStack() {
        assertThat(run("--home", HOME)).isEqualTo(2);
        assertThat(errors())
                .containsExactly("--stack must be given but is missing; 'sluice plan --help' lists what there is");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: plan --stack STACK");
    }

    private Path copyOfDev(String line, String replacement) throws IOException {
        Files.copy(Path.of(HOME, "Pulumi.yaml"), folder.resolve("Pulumi.yaml"));
        String dev = Files.readString(Path.of(HOME, "Pulumi.dev.yaml"));
        assertThat(dev).contains(line);
        Files.writeString(folder.resolve("Pulumi.dev.yaml"), dev.replace(line, replacement));
        return folder;
    }

    private JsonNode json(String... words) {
        assertThat(run(Stream.concat(Stream.of(words), Stream.of("--json", "-")).toArray(String[]::new)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return Json.parse(out.toString(StandardCharsets.UTF_8), "plan");
    }

    private int run(String... words) {
        List<String> all = words.length > 1
                ? Stream.concat(
                                Stream.of(words),
                                Stream.of(
                                        "--metadata", folder.resolve("metadata").toString()))
                        .toList()
                : List.of(words);
        return PlanMain.run(all, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> errors() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Stream<JsonNode> resources(JsonNode plan) {
        return plan.path("resources").valueStream();
    }

    private static JsonNode resource(JsonNode plan, String type, String name) {
        return resources(plan)
                .filter(resource -> resource.path("type").asText().equals(type)
                        && resource.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String bucket(JsonNode plan, String purpose) {
        return resource(plan, "aws:s3/bucketV2:BucketV2", "shop-" + purpose)
                .at("/outputs/bucket")
                .asText();
    }
}
