package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlsMainTest {

    private static final String HOME = System.getProperty("sluice.home");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void judgesEveryShippedStackAndExitsByTheVerdict(String stack) {
        int code = run("--home", HOME, "--stack", stack, "--json", "-");

        JsonNode report = Json.parse(text(out), "report");
        assertThat(code).isEqualTo(report.path("failed").asBoolean() ? 1 : 0);
        assertThat(report.path("format").asText()).isEqualTo("sluice-controls");
        assertThat(report.path("controls")
                        .valueStream()
                        .filter(control -> control.path("id").asText().equals("S3.14"))
                        .flatMap(control -> control.path("resources").valueStream())
                        .filter(resource -> resource.path("result").asText().equals("EXEMPT"))
                        .map(resource -> resource.path("name").asText()))
                .contains("shop-raw");
    }

    @Test
    void prodIsExemptFromNothingButVersionsOfTheRawBucket() {
        run("--home", HOME, "--stack", "prod", "--json", "-");

        assertThat(Json.parse(text(out), "report")
                        .path("controls")
                        .valueStream()
                        .flatMap(control -> control.path("resources")
                                .valueStream()
                                .filter(resource ->
                                        resource.path("result").asText().equals("EXEMPT"))
                                .map(resource -> control.path("id").asText() + " "
                                        + resource.path("name").asText())))
                .isNotEmpty()
                .allMatch(exempt -> exempt.matches("S3.14 \\w+-raw"));
    }

    @Test
    void writesEvidence() throws IOException {
        Path evidence = folder.resolve("evidence.md");
        run("--home", HOME, "--stack", "dev", "--markdown", evidence.toString());

        assertThat(Files.readString(evidence))
                .startsWith("# Security controls of stack `dev`\n")
                .contains("| `BucketV2 shop-raw` | EXEMPT | AWS asks for no versioning on a bucket that DMS writes to");
    }

    @Test
    void failsOnAnExemptionThatNothingNeeds() throws IOException {
        Files.copy(Path.of(HOME, "Pulumi.yaml"), folder.resolve("Pulumi.yaml"));
        Files.writeString(
                folder.resolve("Pulumi.dev.yaml"),
                Files.readString(Path.of(HOME, "Pulumi.dev.yaml")).replace("\"*-raw\"", "\"*-raw\", \"*-lost\""));

        assertThat(run("--home", folder.toString(), "--stack", "dev", "--metadata", HOME + "/metadata"))
                .isEqualTo(2);
        assertThat(text(err))
                .isEqualTo(
                        "sluice:exemptions.S3.14.resources must match a resource that fails but '*-lost' matches none:"
                                + " take it out%n".formatted());
    }

    @Test
    void failsOnAnOptionThatItDoesNotHave() {
        assertThat(run("--home", HOME, "--stack", "dev", "--against", "x")).isEqualTo(2);
        assertThat(text(err))
                .isEqualTo("option must be one of [--metadata, --json, --markdown] but was '--against';"
                        + " 'sluice controls --help' lists what there is%n".formatted());
    }

    private int run(String... words) {
        return ControlsMain.run(List.of(words), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
