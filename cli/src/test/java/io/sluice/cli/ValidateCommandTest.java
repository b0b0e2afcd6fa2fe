package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.cli.SluiceProcess.Ended;
import io.sluice.contract.json.Json;
import io.sluice.local.s3.S3Server;
import io.sluice.validator.ValidatorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `sluice validate` as a process of its own, over a file that passes and others made of it.
class ValidateCommandTest {

    @TempDir
    private Path folder;

    private Path contract;
    private Path good;

    @BeforeEach
    void write() throws IOException {
        contract = folder.resolve("contract.json");
        good = folder.resolve("LOAD00000001.parquet");
        copy("sample-contract.json", contract);
        copy("sample.parquet", good);
    }

    @Test
    void aFileThatPassesEndsWithZero() {
        Ended ended = validate(good.toString(), "--contract", contract.toString());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines().skip(2))
                .containsExactly("passed    %s  public.orders        1     3".formatted(good));
        assertThat(ended.exit()).isZero();
    }

    @Test
    void aFileThatFailsEndsWithOneAndItsFindings() throws IOException {
        Path cut = folder.resolve("LOAD00000002.parquet");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(good), 100));
        Ended ended = validate(good.toString(), cut.toString(), "--contract", contract.toString());
        assertThat(ended.out()).contains("passed    " + good, "failed    " + cut, "V-READ");
        assertThat(ended.exit()).isEqualTo(1);
    }

    @Test
    void aFileIsTakenForOneOfChangesWhereThatIsSaid() {
        Ended ended = validate(good.toString(), "--contract", contract.toString(), "--cdc");
        assertThat(ended.out()).contains("R-SEQUENCE", "column 'change_seq' must rise from row to row");
        assertThat(ended.exit()).isEqualTo(1);
    }

    @Test
    void theResultIsWrittenAsJson() {
        Ended ended = validate(good.toString(), "--contract", contract.toString(), "--json", "-");
        JsonNode report = Json.parse(ended.out(), "report");
        assertThat(report.path("format").asInt()).isEqualTo(1);
        assertThat(report.path("decision").asText()).isEqualTo("passed");
        assertThat(report.path("files").path(0).toString())
                .isEqualTo(
                        ("{\"file\":\"%s\",\"decision\":\"passed\",\"table\":\"public.orders\",\"kind\":\"full_load\","
                                        + "\"contractVersion\":1,\"rows\":3,"
                                        + "\"counts\":{\"checked\":3,\"inserts\":3,\"updates\":0,\"deletes\":0},\"findings\":[]}")
                                .formatted(good));
    }

    @Test
    void ofAFolderOfContractsTheOneOfThePathIsTaken() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, Files.readString(contract).replace("\"orders\"", "\"items\""));
        Path inTable = folder.resolve("public/orders/LOAD00000001.parquet");
        Files.createDirectories(inTable.getParent());
        Files.copy(good, inTable);
        assertThat(validate(inTable.toString(), "--contract", folder.toString()).exit())
                .isZero();
        assertRefused(
                validate(good.toString(), "--contract", folder.toString()),
                "--contract must be of one table, or '%s' must lie in <schema>/<table> of one of public.items, public.orders"
                        .formatted(good));
    }

    @Test
    void aContractThatIsNoTextIsRefused() {
        assertRefused(
                validate(good.toString(), "--contract", good.toString()),
                "--contract must be JSON in UTF-8 but '%s' is no text".formatted(good));
    }

    @Test
    void anObjectOnS3IsReadThere() throws Exception {
        try (S3Server server = S3Server.start(folder.resolve("s3"), stored -> {})) {
            server.createBuckets(java.util.List.of("lake"));
            server.client()
                    .putObject(
                            request -> request.bucket("lake").key("a/LOAD00000001.parquet"),
                            software.amazon.awssdk.core.sync.RequestBody.fromFile(good));
            Ended ended = SluiceProcess.run(
                    server.environment(),
                    "validate",
                    "s3://lake/a/LOAD00000001.parquet",
                    "--contract",
                    contract.toString());
            assertThat(ended.err()).isEmpty();
            assertThat(ended.exit()).isZero();
        }
    }

    @Test
    @Timeout(120)
    void failsInOneLineOnAnObjectThatIsNotThere() throws Exception {
        try (S3Server server = S3Server.start(folder.resolve("s3"), stored -> {})) {
            server.createBuckets(java.util.List.of("lake"));
            String address = "s3://lake/a/LOAD00000001.parquet";
            assertRefused(
                    SluiceProcess.run(server.environment(), "validate", address, "--contract", contract.toString()),
                    "'%s' cannot be read: there is no such object".formatted(address));
        }
    }

    @Test
    @Timeout(120)
    void failsInOneLineWithoutCredentials() {
        String address = "s3://lake/a/LOAD00000001.parquet";
        Map<String, String> nothing = Map.of(
                "AWS_REGION", "eu-west-2",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_CONFIG_FILE", "/dev/null");
        assertRefused(
                SluiceProcess.run(nothing, "validate", address, "--contract", contract.toString()),
                "'%s' cannot be read: AWS credentials must be set, by variables or a profile, but none were found"
                        .formatted(address));
    }

    @Test
    @Timeout(120)
    void failsInOneLineOnALimitThatDmsDoesNotTake() {
        assertRefused(
                validate(good.toString(), "--contract", contract.toString(), "--lob-limit", "0"),
                "--lob-limit must be 1 to 102400 but was '0'");
    }

    @Test
    void failsInOneLineOnWrongUsage() throws IOException {
        Path nothing = folder.resolve("nothing.parquet");
        assertRefused(
                validate(nothing.toString(), "--contract", contract.toString()),
                "FILE must be a Parquet file that can be read but '%s' is not".formatted(nothing));
        assertRefused(
                validate(folder.toString(), "--contract", contract.toString()),
                "FILE must be a Parquet file that can be read but '%s' is not".formatted(folder));
        assertRefused(
                validate(good.toString(), "--contract", nothing.toString()),
                "--contract must be a file or a folder but '%s' cannot be read".formatted(nothing));
        Path named = Files.copy(good, folder.resolve("mine.parquet"));
        assertRefused(
                validate(named.toString(), "--contract", contract.toString()),
                "FILE must be named as DMS names files, or --full-load or --cdc must be given, but was '%s'"
                        .formatted(named));
        assertRefused(
                validate("s3://bucket", "--contract", contract.toString()),
                "FILE must be s3://<bucket>/<key> but was 's3://bucket'");
        assertRefused(
                validate("--contract", contract.toString()),
                "Missing required parameter: 'FILE'; 'sluice validate --help' lists what there is");
    }

    private static Ended validate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "validate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return SluiceProcess.run(all);
    }

    private static void assertRefused(Ended ended, String sentence) {
        assertThat(ended.err()).isEqualTo("sluice: %s\n".formatted(sentence));
        assertThat(ended.exit()).isEqualTo(2);
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream stream = ValidatorHandler.class.getResourceAsStream(resource)) {
            Files.copy(stream, to);
        }
    }
}
