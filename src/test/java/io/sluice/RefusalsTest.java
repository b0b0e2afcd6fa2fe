package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.config.StackText;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One case for every row of `docs/refusals.md` that says refused.
class RefusalsTest {

    private static final Path PAGE = Path.of(System.getProperty("sluice.home"), "docs/refusals.md");
    private static final Pattern REFUSED = Pattern.compile("\\| ([a-z-]+) \\|.*\\| refused(?! at run time).*\\|");
    private static final String CERTIFICATE = ",'certificateArn':'arn:aws:dms:eu-west-2:111111111111:cert:ABC'";
    private static final String OWN_GROUPS = "{'subnetIds':['subnet-0a000001','subnet-0a000002'],"
            + "'vpcId':'vpc-0a000001','endpointSecurityGroupIds':['sg-0a000009']}";
    private static final String ORACLE = CERTIFICATE + ",'sid':'ORCL','capture':'log-miner'";

    @TempDir
    private Path folder;

    @Test
    void hasACaseForEveryRowThatSaysRefused() throws IOException {
        TreeSet<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher refused = REFUSED.matcher(line);
            if (refused.matches()) {
                rows.add(refused.group(1));
            }
        }
        TreeSet<String> cases = new TreeSet<>();
        settings().forEach(refusal -> cases.add(refusal.id()));
        contracts().forEach(refusal -> cases.add(refusal.id()));

        assertThat(rows).hasSizeGreaterThan(30).isEqualTo(cases);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void refusesSettings(SettingsRefusal refusal) {
        assertThat(refusal.stack().problems()).singleElement().asString().contains(refusal.words());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void refusesContracts(ContractRefusal refusal) {
        ContractStore store = new ContractStore(folder);
        refusal.contracts().forEach(store::write);

        assertThat(PipelineContracts.problems(folder, refusal.stack().database()))
                .singleElement()
                .asString()
                .contains(refusal.words());
    }

    private static List<SettingsRefusal> settings() {
        return List.of(
                new SettingsRefusal("lob-limit", replication("'lobMaxKib':102401"), "from 1 to 102400"),
                new SettingsRefusal(
                        "password-in-state", StackText.postgres(",'password':'hunter2'"), "password must be"),
                new SettingsRefusal(
                        "secret-shown",
                        StackText.of("'engine':'postgres','databaseName':'d','secretArn':'hunter2'"),
                        "but was '[not shown]'"),
                new SettingsRefusal(
                        "secret-region",
                        StackText.postgres(",'secretKeyArn':'arn:aws:kms:us-east-1:111111111111:key/k'"),
                        "must be of the stack's region"),
                new SettingsRefusal(
                        "mysql-database",
                        StackText.engine("mysql", CERTIFICATE + ",'databaseName':'d'"),
                        "databaseName must be left out"),
                new SettingsRefusal(
                        "no-tls",
                        StackText.engine("oracle", ORACLE + ",'sslMode':'none'"),
                        "sslMode must be one of [verify-ca]"),
                new SettingsRefusal(
                        "tls-mode",
                        StackText.engine("sqlserver", ",'databaseName':'d','capture':'ms-cdc','sslMode':'verify-ca'"),
                        "sslMode must be one of [require, verify-full]"),
                new SettingsRefusal(
                        "certificate-missing",
                        StackText.postgres(",'sslMode':'verify-full'"),
                        "certificateArn must be the ARN of a DMS certificate but is missing"),
                new SettingsRefusal("names-invalid", databases("'Shop':{%s}"), "must be named by 1 to 40"),
                new SettingsRefusal("names-collide", databases("'a-b':{%1$s},'a_b':{%1$s}"), "names that differ"),
                new SettingsRefusal("unknown-setting", replication("'lobMaxKB':1"), "nearest one is 'lobMaxKib'"),
                new SettingsRefusal(
                        "policy-twice", replication("'tables':[{'table':'a.b'},{'table':'a.b'}]"), "be named once"),
                new SettingsRefusal(
                        "position-foreign",
                        StackText.engine(
                                "oracle", ORACLE + ",'replication':{'mode':'cdc-only','from':{'position':'0/1A'}}"),
                        "must be a system change number"),
                new SettingsRefusal(
                        "position-without-slot",
                        replication("'mode':'cdc-only','from':{'position':'0/1A'}"),
                        "must come with slotName"),
                new SettingsRefusal(
                        "time-for-postgres",
                        StackText.postgres(",'slotName':'s','replication':{'mode':'cdc-only',"
                                + "'from':{'position':'0/1A','time':'2026-01-31T04:00:00Z'}}"),
                        "time must be left out for PostgreSQL"),
                new SettingsRefusal(
                        "slot-shared",
                        databases("'a':{%1$s,'slotName':'s'},'b':{%1$s,'slotName':'s'}"),
                        "slotName must be of one pipeline only"),
                new SettingsRefusal(
                        "load-unscheduled", replication("'mode':'full-load-only'"), "schedule.expression must be"),
                new SettingsRefusal(
                        "engine-version-old", replication("'instance':{'engineVersion':'3.5.3'}"), "from 3.5.4 on"),
                new SettingsRefusal(
                        "firewall-closed",
                        StackText.postgres("").with("sluice:network", OWN_GROUPS),
                        "network must give cidrBlocks or securityGroupIds"),
                new SettingsRefusal(
                        "firewall-useless",
                        StackText.postgres(",'network':{'cidrBlocks':['10.1.2.0/24']}"),
                        "it would open nothing"),
                new SettingsRefusal(
                        "firewall-reserved",
                        StackText.postgres(",'network':{'cidrBlocks':['192.168.0.0/24']}")
                                .with("sluice:network", OWN_GROUPS),
                        "which DMS keeps for itself"));
    }

    private static List<ContractRefusal> contracts() {
        List<ContractRefusal> all = new ArrayList<>();
        all.addAll(losses());
        all.addAll(policies());
        StackText pglogical = StackText.postgres(",'plugin':'pglogical','replication':{'tablesWithoutKey':'accept'}");
        StackText replication = StackText.engine(
                "sqlserver",
                ",'databaseName':'d','capture':'ms-replication','replication':{'tablesWithoutKey':'accept'}");
        all.add(new ContractRefusal("keyless", plain(), "must have a key", keyless("bigint", "int64")));
        all.add(new ContractRefusal("keyless-pglogical", pglogical, "pglogical sends", keyless("bigint", "int64")));
        all.add(new ContractRefusal(
                "keyless-ms-replication", replication, "ms-replication sends", keyless("bigint", "int64")));
        all.add(new ContractRefusal(
                "keyless-lob",
                replication("'tablesWithoutKey':'accept'"),
                "is a LOB of a table without a key",
                table("t", Map.of(), List.of(), SampleContracts.column("c", "string", "text", true))));
        all.add(new ContractRefusal(
                "view-followed",
                plain(),
                "but it is a view",
                table(
                        "t",
                        Map.of("source_kind", TextNode.valueOf("view")),
                        List.of("c"),
                        SampleContracts.column("c", "int64", "bigint", false))));
        all.add(new ContractRefusal("contracts-missing", plain(), "but it does not exist"));
        all.add(new ContractRefusal(
                "names-differ-in-case", plain(), "must differ in more than case", keyed("t"), keyed("T")));
        all.add(new ContractRefusal(
                "oracle-long-name",
                StackText.engine("oracle", ORACLE),
                "at most 30 bytes",
                table(
                        "A_TABLE_WHOSE_NAME_IS_QUITE_LONG",
                        Map.of(),
                        List.of("C"),
                        SampleContracts.column("C", "int8", "NUMBER(1)", false))));
        return all;
    }

    private static List<ContractRefusal> losses() {
        return List.of(
                new ContractRefusal(
                        "unbounded-number", plain(), "is rounded to 28 digits", typed("numeric", "decimal128(28,6)")),
                new ContractRefusal(
                        "negative-scale",
                        StackText.engine("oracle", ORACLE),
                        "becomes a floating-point number",
                        typed("NUMBER(5,-2)", "float64")),
                new ContractRefusal(
                        "column-arrives-null",
                        StackText.engine("oracle", ORACLE),
                        "NULL in every file",
                        typed("BFILE", "string")),
                new ContractRefusal("column-not-migrated", plain(), "does not migrate", typed("oid", "string")),
                new ContractRefusal(
                        "type-undocumented",
                        StackText.engine("mariadb", CERTIFICATE),
                        "AWS documents nothing",
                        typed("inet6", "string")),
                new ContractRefusal("type-impossible", plain(), "DMS cannot change it", typed("bytea", "int64", true)),
                new ContractRefusal(
                        "timestamps-unreadable",
                        plain(),
                        "must be timestamp(ms)",
                        typed("timestamp without time zone", "timestamp(us)")));
    }

    private static List<ContractRefusal> policies() {
        return List.of(
                new ContractRefusal(
                        "key-excluded",
                        replication("'tables':[{'table':'public.t','excludedColumns':['c']}]"),
                        "must keep the columns of the key",
                        table(
                                "t",
                                Map.of(),
                                List.of("c"),
                                SampleContracts.column("c", "int64", "bigint", false),
                                SampleContracts.column("d", "int64", "bigint", false))),
                new ContractRefusal(
                        "policy-lost",
                        replication("'tables':[{'table':'public.gone'}]"),
                        "a table with a contract",
                        keyed("t")),
                new ContractRefusal(
                        "name-untransformable",
                        replication("'tables':[{'table':'public.t','excludedColumns':['a-b']}]"),
                        "must have a name without",
                        table(
                                "t",
                                Map.of(),
                                List.of("c"),
                                SampleContracts.column("c", "int64", "bigint", false),
                                SampleContracts.column("a-b", "int64", "bigint", false))));
    }

    private static StackText plain() {
        return StackText.postgres("");
    }

    private static StackText replication(String settings) {
        return StackText.postgres(",'replication':{%s}".formatted(settings));
    }

    private static StackText databases(String databases) {
        String postgres = "'engine':'postgres','databaseName':'d','secretArn':'%s'".formatted(SampleSources.SECRET);
        return plain().with("sluice:databases", "{" + databases.formatted(postgres) + "}");
    }

    private static TableContract keyed(String name) {
        return table(name, Map.of(), List.of("c"), SampleContracts.column("c", "int64", "bigint", false));
    }

    private static TableContract keyless(String source, String type) {
        return table("t", Map.of(), List.of(), SampleContracts.column("c", type, source, false));
    }

    private static TableContract typed(String source, String type) {
        return typed(source, type, false);
    }

    private static TableContract typed(String source, String type, boolean lob) {
        return table("t", Map.of(), List.of("c"), SampleContracts.column("c", type, source, lob));
    }

    private static TableContract table(String name, Map<String, JsonNode> other, List<String> key, Column... columns) {
        return new TableContract(new TableId("shop", "public", name), 1, List.of(columns), key, new TreeMap<>(other));
    }

    private record SettingsRefusal(String id, StackText stack, String words) {}

    private record ContractRefusal(String id, StackText stack, String words, List<TableContract> contracts) {

        ContractRefusal(String id, StackText stack, String words, TableContract... contracts) {
            this(id, stack, words, List.of(contracts));
        }
    }
}
