package io.sluice.metadata.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.json.Json;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.pipeline.ContractChangeNotice;
import io.sluice.contract.pipeline.ExtractorEnvironment;
import io.sluice.contract.pipeline.ExtractorPolicies;
import io.sluice.metadata.Extractor;
import io.sluice.metadata.TableSelection;
import io.sluice.metadata.source.SourceException;
import io.sluice.metadata.support.AwsDouble;
import io.sluice.metadata.support.LocalBucket;
import io.sluice.metadata.support.Server;
import io.sluice.metadata.support.TestAuthority;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The function's work against a real PostgreSQL over TLS and an S3 server; Secrets Manager and SNS are doubles that
/// speak their protocols. That IAM lets the function do all this no test here can show.
class SourceCheckTest {

    private static final TableId ORDERS = new TableId("shop", "sales", "orders");
    private static final String INDEX = "contracts/shop/sales/orders/index.json";
    private static final String PASSWORD = Server.oddPassword();

    @TempDir
    private static Path certificate;

    @TempDir
    private Path root;

    private static Server server;

    private AwsDouble aws;
    private LocalBucket bucket;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(certificate);
        server.requirePasswordOf("reader", PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void deploy() throws Exception {
        server.execute("""
                drop schema if exists sales cascade;
                create schema sales;
                create table sales.orders (id int primary key, note text, secret text);
                grant usage on schema sales to reader;
                grant select on all tables in schema sales to reader;
                """);
        aws = new AwsDouble();
        aws.secret(secret(server.port(), PASSWORD));
        bucket = new LocalBucket(root);
        publish(orders());
    }

    @AfterEach
    void close() throws Exception {
        aws.close();
        bucket.stop();
    }

    @Test
    void writesAndTellsNothingNewWhereNothingChanged() {
        assertThat(run(ExtractorPolicies.none())).isEmpty();
        assertThat(run(ExtractorPolicies.none())).isEmpty();
        assertThat(aws.messages()).isEmpty();
        assertThat(bucket.keys()).containsExactly(INDEX, "contracts/shop/sales/orders/v1.json");
    }

    @Test
    void writesAVersionAndTellsOnceButAcceptsNothing() throws Exception {
        String accepted = bucket.get(INDEX);
        server.execute("alter table sales.orders add column tier smallint");
        String sentence =
                "sales.orders: column 'tier' int16 (smallint) was added (additive); version 2 waits for a review";

        assertThat(run(ExtractorPolicies.none())).containsExactly(sentence);
        assertThat(aws.messages()).containsExactly(new ContractChangeNotice("shop", List.of(sentence)).write());
        assertThat(bucket.get("contracts/shop/sales/orders/v2.json")).contains("\"contract_version\" : 2", "tier");
        assertThat(bucket.get(INDEX)).isEqualTo(accepted);

        assertThat(run(ExtractorPolicies.none())).isEmpty();
        assertThat(aws.messages()).isEmpty();
        assertThat(bucket.keys()).hasSize(3);
    }

    @Test
    void acceptsAddedColumnsWhereThePolicySaysSo() throws Exception {
        server.execute("alter table sales.orders add column tier smallint");
        ExtractorPolicies additive = new ExtractorPolicies(Map.of(), Set.of("sales.orders"));

        assertThat(run(additive))
                .containsExactly("sales.orders: column 'tier' int16 (smallint) was added (additive); "
                        + "version 2 is accepted by the table's policy");
        assertThat(open()).extracting(TableContract::version).containsExactly(2, 1);
        assertThat(run(additive)).isEmpty();
    }

    @Test
    void acceptsNothingButAddedColumnsByPolicy() throws Exception {
        server.execute("alter table sales.orders alter column id type bigint, add column tier smallint");

        assertThat(run(new ExtractorPolicies(Map.of(), Set.of("sales.orders"))))
                .containsExactly(
                        "sales.orders: column 'tier' int16 (smallint) was added (additive); version 2 waits for a review",
                        "sales.orders: column 'id' is int64 (bigint) not null, not int32 (integer) not null (widening);"
                                + " version 2 waits for a review");
        assertThat(open()).extracting(TableContract::version).containsExactly(1);
    }

    @Test
    void acceptsNoOtherLimitsAlongWithAnAddedColumn() throws Exception {
        server.execute("alter table sales.orders add column tier smallint, add check (note in ('a', 'b'))");

        assertThat(run(new ExtractorPolicies(Map.of(), Set.of("sales.orders"))))
                .allSatisfy(sentence -> assertThat(sentence).endsWith("version 2 waits for a review"))
                .hasSize(2);
        assertThat(open()).extracting(TableContract::version).containsExactly(1);
    }

    @Test
    void acceptsOnlyWhatStandsUnderItsNumber() throws Exception {
        MetadataBucket known = new MetadataBucket(bucket.client(), LocalBucket.NAME, "shop");
        VersionWriter writer = new VersionWriter(known, new ExtractorPolicies(Map.of(), Set.of("sales.orders")));
        known.add(orders());
        server.execute("alter table sales.orders add column tier smallint");
        List<VersionWriter.Found> found = writer.find(known.tables(), new TreeMap<>(Map.of(ORDERS, orders())));
        // Another run, which saw the source a moment later, is quicker.
        server.execute("alter table sales.orders alter column tier type bigint");
        known.add(orders().withVersion(2));

        found.forEach(one -> one.write().run());
        assertThat(open()).extracting(TableContract::version).containsExactly(1);
        assertThat(bucket.get("contracts/shop/sales/orders/v2.json")).contains("bigint");
    }

    @Test
    void acceptsAgainWhatADeploymentTookBack() throws Exception {
        ExtractorPolicies additive = new ExtractorPolicies(Map.of(), Set.of("sales.orders"));
        TableContract before = orders();
        server.execute("alter table sales.orders add column tier smallint");
        run(additive);
        publish(before);

        assertThat(run(additive)).isEmpty();
        assertThat(open()).extracting(TableContract::version).containsExactly(2, 1);
    }

    @Test
    void leavesOutColumnsThatTheStackExcludes() throws Exception {
        server.execute("alter table sales.orders drop column secret");
        publish(orders());
        server.execute("alter table sales.orders add column secret text");

        assertThat(run(new ExtractorPolicies(Map.of("sales.orders", Set.of("secret")), Set.of())))
                .isEmpty();
        // A key without one of its columns would be another key.
        assertThat(run(new ExtractorPolicies(Map.of("sales.orders", Set.of("secret", "id")), Set.of())))
                .isEmpty();
    }

    @Test
    void tellsOfATableThatIsGone() throws Exception {
        server.execute("drop table sales.orders");

        assertThat(run(ExtractorPolicies.none()))
                .containsExactly(
                        "sales.orders: the source has no such table, or the user may not see it (dropped table)");
        assertThat(run(ExtractorPolicies.none())).hasSize(1);
    }

    @Test
    void tellsOfANewTableOnceAndKeepsAVersionThatAcceptsNothing() throws Exception {
        server.execute("""
                create table sales.visits (id int primary key);
                create view sales.shown as select id from sales.orders;
                create table sales.scratch_1 (id int);
                create table sales."a/b" (id int);
                create schema if not exists elsewhere;
                create table if not exists elsewhere.t (id int);
                grant select on all tables in schema sales to reader;
                """);
        ExtractorPolicies policies = new ExtractorPolicies(Map.of(), Set.of(), List.of(), List.of("sales.scratch_*"));

        assertThat(run(policies))
                .containsExactly("sales.visits: the table has no contract, and 1 columns (new table);"
                        + " version 1 waits for a review");
        assertThat(bucket.keys())
                .containsExactly(INDEX, "contracts/shop/sales/orders/v1.json", "contracts/shop/sales/visits/v1.json");
        aws.messages();
        assertThat(run(policies)).isEmpty();
        assertThat(aws.messages()).isEmpty();
        assertThat(check("require", policies, "{}").notes().problems())
                .containsExactly("table 'sales.a/b' has a slash in its name, which object keys cannot carry");
        assertThat(check("require", policies, "{}").checks())
                .singleElement()
                .extracting(TableCheck::news)
                .isEqualTo(TableCheck.News.TOLD_BEFORE);

        assertThat(run(new ExtractorPolicies(Map.of(), Set.of(), List.of("elsewhere.*"), List.of())))
                .containsExactly("elsewhere.t: the table has no contract, and 1 columns (new table);"
                        + " version 1 waits for a review");
    }

    @Test
    void answersWithWhatDiffersAndWithContractsWhereTheyAreAskedFor() throws Exception {
        server.execute("alter table sales.orders add column tier smallint");
        run(ExtractorPolicies.none());

        CheckReport report = check("require", ExtractorPolicies.none(), "{\"contracts\":true}");
        assertThat(Json.parse(report.write(), "answer").path("changes")).isEqualTo(Json.parse("""
                        [{"schema":"sales","table":"orders","kind":"additive",
                          "what":"column 'tier' int16 (smallint) was added","standing":"waiting","told":true,
                          "version":2,"key":"contracts/shop/sales/orders/v2.json"}]""", "expected"));
        assertThat(report.page().contracts()).containsExactly(orders());
        assertThat(check("require", ExtractorPolicies.none(), "{}").page().contracts())
                .isEmpty();
        assertThat(check("require", ExtractorPolicies.none(), """
                        {"contracts":true,"after":{"schema":"sales","table":"orders"}}""").write())
                .isEqualTo("{\"format\":1,\"database\":\"shop\",\"tables\":1,\"changes\":[],\"losses\":[],"
                        + "\"problems\":[],\"contracts\":[]}");
    }

    @Test
    void givesContractsInPagesThatFitAnAnswer() throws Exception {
        List<TableContract> all = List.of(contract("a"), contract("b"), contract("c"));
        ContractPage first = ContractPage.of(all, Optional.empty(), 1);
        assertThat(first.contracts()).containsExactly(contract("a"));
        ContractPage second = ContractPage.of(all, first.next(), 1);
        assertThat(second.contracts()).containsExactly(contract("b"));
        assertThat(ContractPage.of(all, second.next(), 1))
                .isEqualTo(new ContractPage(List.of(contract("c")), Optional.empty()));
        assertThat(ContractPage.of(all, Optional.empty(), 10_000).contracts()).isEqualTo(all);
    }

    @Test
    void trustsASourceByTheCertificateThatDmsTrustsItBy() {
        aws.certificate("CertificatePem", server.authorityPem());

        assertThat(check("verify-full", ExtractorPolicies.none(), "{}").tables())
                .isEqualTo(1);
        assertThat(check("verify-ca", ExtractorPolicies.none(), "{}").tables()).isEqualTo(1);
    }

    @Test
    void failsOnACertificateOfAnotherAuthorityAndOnOneThatIsNotThere(@TempDir Path other) throws Exception {
        assertThatThrownBy(() -> check("verify-ca", ExtractorPolicies.none(), "{}"))
                .hasMessage(
                        "certificate '%s' must be imported into DMS but is not".formatted(AwsDouble.CERTIFICATE_ARN));

        aws.certificate("CertificatePem", TestAuthority.make(other, "localhost").pem());
        assertThatThrownBy(() -> check("verify-ca", ExtractorPolicies.none(), "{}"))
                .hasMessage(
                        "source 'jdbc:postgresql://localhost:%d/postgres' must have a certificate that is trusted (verify-ca)"
                                        .formatted(server.port())
                                + " but has not: check its host name and the authorities that were given");

        aws.certificate("CertificateWallet", "AAAA");
        assertThatThrownBy(() -> check("verify-ca", ExtractorPolicies.none(), "{}"))
                .hasMessage("certificate '%s' must be an auto-login wallet with trusted certificates but is not"
                        .formatted(AwsDouble.CERTIFICATE_ARN));
        assertThat(bucket.keys()).containsExactly(INDEX);
    }

    @Test
    void failsOnAWrongPasswordWithoutShowingIt() {
        aws.secret(secret(server.port(), "guess"));

        assertThatThrownBy(() -> run(ExtractorPolicies.none()))
                .isInstanceOf(SourceException.class)
                .hasMessage(
                        "source 'jdbc:postgresql://localhost:%d/postgres' refuses user 'reader': check user and password"
                                .formatted(server.port()));
        assertThat(bucket.keys()).containsExactly(INDEX);
    }

    @Test
    void failsOnASecretThatLacksSomethingWithoutShowingTheRest() {
        aws.secret("{\"host\":\"localhost\",\"password\":\"open sesame\"}");
        assertThatThrownBy(() -> run(ExtractorPolicies.none()))
                .hasMessage("secret '%s' must have 'port' but has not".formatted(AwsDouble.SECRET_ARN));

        aws.secret("{\"host\":\"localhost\",\"port\":\"open sesame\"}");
        assertThatThrownBy(() -> run(ExtractorPolicies.none()))
                .hasMessage("secret '%s' must have the number of a port as 'port' but has not"
                        .formatted(AwsDouble.SECRET_ARN));

        aws.secret("open sesame");
        assertThatThrownBy(() -> run(ExtractorPolicies.none()))
                .hasMessage("secret '%s' must be JSON but is not".formatted(AwsDouble.SECRET_ARN))
                .hasNoCause();
    }

    private List<TableContract> open() {
        return PublishedContracts.read(bucket.get(INDEX), INDEX).versions();
    }

    private void publish(TableContract... versions) {
        bucket.put(PublishedContracts.key(ORDERS), new PublishedContracts(List.of(versions)).write());
    }

    private static TableContract contract(String table) throws Exception {
        TableContract orders = orders();
        return new TableContract(
                new TableId("shop", "sales", table), 1, orders.columns(), orders.primaryKey(), orders.other());
    }

    private static TableContract orders() throws Exception {
        try (Connection connection = server.connect()) {
            return new Extractor("shop", Engine.POSTGRES, EndpointOptions.standard())
                    .extract(connection, new TableSelection(List.of("sales.orders"), List.of()))
                    .contracts()
                    .getFirst();
        }
    }

    private List<String> run(ExtractorPolicies policies) {
        return check("require", policies, "{}").news();
    }

    private CheckReport check(String sslMode, ExtractorPolicies policies, String request) {
        ExtractorEnvironment environment = new ExtractorEnvironment(
                "shop",
                new ExtractorEnvironment.Source(
                        "postgres",
                        "postgres",
                        AwsDouble.SECRET_ARN,
                        sslMode,
                        Optional.of(AwsDouble.CERTIFICATE_ARN).filter(_ -> !sslMode.equals("require")),
                        EndpointOptions.standard()),
                LocalBucket.NAME,
                AwsDouble.TOPIC_ARN,
                policies);
        return new SourceCheck(
                        environment, new SourceCheck.Clients(bucket.client(), aws.secrets(), aws.dms(), aws.sns()))
                .run(CheckRequest.read(Json.parse(request, "request"), "shop"));
    }

    private static String secret(int port, String password) {
        return Json.compact(Map.of(
                "host", "localhost", "port", port, "username", "reader", "password", password, "engine", "postgres"));
    }
}
