package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.Mocks;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import io.sluice.App;
import io.sluice.SampleContracts;
import io.sluice.SampleSources;
import io.sluice.config.Account;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole stack files that are wrong: everything is said at once, and nothing is registered.
class StackRefusalsTest {

    private static final String TEN_MISTAKES = """
            config:
              aws:region: eu-west-2
              sluice:accountId: "1"
              sluice:durabilty: protected
              sluice:network:
                subnetIds: [subnet-0a000001]
                securityGroupIds: [sg-0a000001]
              sluice:databases:
                crm:
                  engine: postgres
                  databaseName: crm
                  secretArn: %1$s
                hr:
                  engine: postgres
                  databaseName: hr
                  secretArn: %1$s
                ledger:
                  engine: oracle
                  sid: LEDGER
                  sslMode: none
                  secretArn: %1$s
                  replicaton: {}
                shop:
                  engine: postgres
                  databaseName: shop
                  secretArn: %1$s
                  replication:
                    losses: accept
                    tables:
                      - table: public.gone
            """.formatted(SampleSources.SECRET);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: sluice\nruntime: java\n");
        SampleContracts.store(folder.resolve("metadata"));
    }

    @Test
    void saysTenThingsOfTenMistakes() throws IOException {
        twoTablesThatDifferInCase("hr");

        assertThat(plan(TEN_MISTAKES)).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(errors())
                .containsExactly(
                        "sluice:durabilty must be a known setting; the nearest one is 'sluice:durability'",
                        "sluice:accountId must be 12 digits but was '1'",
                        "sluice:network.subnetIds must be a list of 2 or more but was '[\"subnet-0a000001\"]'",
                        "sluice:databases.ledger.sslMode must be one of [verify-ca] but was 'none'",
                        "sluice:databases.ledger.capture must be one of [binary-reader, log-miner] but is missing",
                        "sluice:databases.ledger.replicaton must be a known setting; the nearest one is 'replication'",
                        "contracts of database 'crm' must be in folder '%s' but it does not exist"
                                .formatted(folder.resolve("metadata/crm")),
                        "tables of database 'hr' must differ in more than case but were 'public.ORDERS' and"
                                + " 'public.orders'",
                        "database 'shop': policy must be about a table with a contract but was about 'public.gone'",
                        "database 'shop': table 'public.audit_log' must have a key, or withoutKey: accept in its"
                                + " policy, because its updates and deletes may be lost, but has none");
    }

    @Test
    void registersNothingOfAStackThatIsWrong() throws IOException {
        Files.writeString(folder.resolve("Pulumi.dev.yaml"), TEN_MISTAKES);
        StackFile file = StackFile.read(folder, "dev");
        PlanArguments arguments = PlanArguments.parse(List.of("--home", folder.toString(), "--stack", "dev"));
        PlanSettings settings = PlanSettings.of(file, arguments);
        Mocks unused = resource -> CompletableFuture.failedFuture(new IllegalStateException("not asked"));
        PlanMonitor monitor = new PlanMonitor(
                "sluice", "dev", new PlausibleOutputs(new Account("111111111111", "eu-west-2")), unused);

        TestResult result = run(settings, unused, monitor);

        assertThat(result.exceptions()).isNotEmpty();
        assertThat(monitor.resources())
                .extracting(resource -> resource.request().getType())
                .containsExactly("pulumi:pulumi:Stack");
    }

    private static TestResult run(PlanSettings settings, Mocks unused, PlanMonitor monitor) {
        try {
            return PulumiTestInternal.builder()
                    .options(TestOptions.builder()
                            .projectName("sluice")
                            .stackName("dev")
                            .build())
                    .mocks(unused)
                    .config(settings.values(), settings.secrets())
                    .standardLogger(PulumiTestInternal.logger(Level.OFF))
                    .monitorDecorator(mockMonitor -> monitor)
                    .build()
                    .runTest(App::stack);
        } finally {
            PulumiTestInternal.cleanup();
        }
    }

    @Test
    void failsOnAFolderWithoutContracts() throws IOException {
        Files.createDirectories(folder.resolve("metadata/crm"));

        assertThat(plan(stack("crm"))).isEqualTo(2);
        assertThat(errors())
                .containsExactly("contracts of database 'crm' must be in folder '%s' but it has no .json file"
                        .formatted(folder.resolve("metadata/crm")));
    }

    @Test
    void failsOnTheSecondDatabaseBeforeTheFirstIsRegistered() throws IOException {
        new ContractStore(folder.resolve("metadata"))
                .write(new TableContract(
                        new TableId("crm", "public", "orders"),
                        1,
                        SampleContracts.orders().columns(),
                        List.of("id"),
                        Map.of()));

        assertThat(plan(stack("crm") + "    hr:\n      engine: db2\n")).isEqualTo(2);
        assertThat(errors())
                .containsExactly("sluice:databases.hr.engine must be one of [oracle, postgres, aurora-postgresql,"
                        + " sqlserver, mysql, mariadb] but was 'db2'");
    }

    private void twoTablesThatDifferInCase(String database) {
        ContractStore store = new ContractStore(folder.resolve("metadata"));
        for (String table : List.of("orders", "ORDERS")) {
            store.write(new TableContract(
                    new TableId(database, "public", table),
                    1,
                    SampleContracts.orders().columns(),
                    List.of("id"),
                    Map.of()));
        }
    }

    private static String stack(String database) {
        return """
            config:
              aws:region: eu-west-2
              sluice:accountId: "111111111111"
              sluice:network:
                subnetIds: [subnet-0a000001, subnet-0a000002]
                securityGroupIds: [sg-0a000001]
              sluice:databases:
                %s:
                  engine: postgres
                  databaseName: crm
                  secretArn: %s
            """.formatted(database, SampleSources.SECRET);
    }

    private int plan(String stack) throws IOException {
        Files.writeString(folder.resolve("Pulumi.dev.yaml"), stack);
        return PlanMain.run(List.of("--home", folder.toString(), "--stack", "dev"), print(out), print(err));
    }

    private List<String> errors() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
