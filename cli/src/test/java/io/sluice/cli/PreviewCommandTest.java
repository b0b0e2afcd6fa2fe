package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.local.plan.PlanProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the comment of a pull request says of real changes to the shipped dev stack: plan of the base, plan of the
/// change, preview, comment, each by the command that the workflow runs. `src/test/resources/preview-comments` has
/// the comments.
class PreviewCommandTest {

    private static final Path SHIPPED = Path.of(System.getProperty("sluice.home"));
    private static final Path EXPECTED = Path.of("src/test/resources/preview-comments");

    private static final String CONFIG = "config:\n";

    /// As `pulumi config set --secret` writes one. Sluice's own settings hold none; a stack file may, for others.
    private static final String SECRET = "config:\n  vault:token: {secure: v1:b25l:Y2lwaGVydGV4dC1vZi1vbmU=}\n";

    @TempDir
    private static Path base;

    @TempDir
    private Path home;

    @BeforeAll
    static void planTheBase() {
        copy(base);
        plan(base);
    }

    @BeforeEach
    void beginWithTheBase() {
        copy(home);
    }

    /// What a test's folder is cleaned of must not reach the program that every test uses.
    @AfterEach
    void takeTheProgramAway() throws IOException {
        Files.delete(home.resolve("src/target"));
    }

    @AfterAll
    static void takeTheBasesProgramAway() throws IOException {
        Files.delete(base.resolve("src/target"));
    }

    @Test
    void tellsATableThatIsNew() throws IOException {
        String stock = Files.readString(home.resolve("metadata/shop/catalog.stock.json"));
        Files.writeString(
                home.resolve("metadata/shop/catalog.returns.json"), stock.replace("\"stock\"", "\"returns\""));

        assertComment("table-added");
    }

    @Test
    void tellsAColumnThatIsLeftOut() throws IOException {
        inStack(
                "          - table: sales.customers\n",
                "          - table: sales.customers\n            excludedColumns: [email]\n");

        assertComment("column-excluded");
    }

    @Test
    void tellsAnAlarmsThreshold() throws IOException {
        inStack("      sslMode: require", "      sslMode: require\n      alarms: {sourceLatencySeconds: 1800}");

        assertComment("alarm-threshold-changed");
    }

    @Test
    void tellsABucketThatWouldBeReplacedAndItsDataThatIsEndangered() throws IOException {
        // No setting replaces a bucket: as if the base had given it a name of its own.
        ObjectNode plan = (ObjectNode) Json.parse(Files.readString(base.resolve("plan.json")), "plan");
        plan.path("resources").forEach(resource -> {
            if (resource.path("urn").asText().endsWith("BucketV2::shop-lake")) {
                ((ObjectNode) resource.path("inputs")).put("bucket", "lake-of-the-shop");
            }
        });
        Path renamed = Files.writeString(home.resolve("base-plan.json"), Json.pretty(plan));

        assertComment("bucket-replaced", renamed);
    }

    @Test
    void tellsAnotherInstanceClassAndWhatStops() throws IOException {
        inStack(
                "              - loyalty\n        instance:\n          class: dms.t3.medium",
                "              - loyalty\n        instance:\n          class: dms.r6i.large");

        assertComment("instance-class-changed");
    }

    @Test
    void tellsThatASecretWasSetAnewAndNothingOfIt() throws IOException {
        inStack(CONFIG, SECRET);
        Path before = plan(home);
        Path kept = Files.move(before, home.resolve("base-plan.json"));
        inStack(SECRET, SECRET.replace("b25l", "dHdv"));

        String comment = assertComment("secret-changed", kept);

        assertThat(comment).doesNotContain("b25l").doesNotContain("dHdv").doesNotContain("Y2lwaGVydGV4dC1vZi1vbmU");
    }

    @Test
    void saysThatNothingChanged() {
        assertComment("nothing-changed");
    }

    @Test
    void failsOnAStackFileThatIsRefusedWithEachSentence() throws IOException {
        inStack("lobMaxKib: 256", "lobMaxKib: many");
        inStack("accountId: \"111111111111\"", "accountId: \"1111\"");

        assertThat(preview(base.resolve("plan.json"))).isEqualTo(1);
        assertThat(comment()).isEqualTo(read(EXPECTED.resolve("refused.md")));
    }

    @Test
    void failsOnAStackFileThatDoesNotParse() throws IOException {
        inStack("    shop:\n", "   shop: [\n");

        assertThat(preview(base.resolve("plan.json"))).isEqualTo(1);
        // The line is where the shipped stack has its shop, and moves with it.
        assertThat(comment().replace(home.toString(), "HOME").replaceFirst("line \\d+", "line N"))
                .isEqualTo(read(EXPECTED.resolve("not-yaml.md")));
    }

    @Test
    void saysThatTheBaseHasNothingToCompareWith() {
        assertThat(preview(home.resolve("there-is-none.json"))).isZero();
        assertThat(comment()).isEqualTo(read(EXPECTED.resolve("nothing-to-compare-with.md")));
    }

    private void assertComment(String name) {
        assertComment(name, base.resolve("plan.json"));
    }

    private String assertComment(String name, Path plan) {
        assertThat(preview(plan)).isZero();
        String comment = comment();
        assertThat(comment).isEqualTo(read(EXPECTED.resolve(name + ".md")));
        return comment;
    }

    private int preview(Path plan) {
        return Main.run(
                "delivery",
                "preview",
                "--home",
                home.toString(),
                "--stack",
                "dev",
                "--base",
                plan.toString(),
                "--out",
                home.resolve("previews").toString(),
                "--no-cloud-because",
                "a pull request from a fork has no role");
    }

    /// As the workflow asks for it, but for GitHub.
    private String comment() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.run(
                    "delivery",
                    "comment",
                    "--previews",
                    home.resolve("previews").toString(),
                    "--commit",
                    "0123456789abcdef",
                    "--dry-run");
            assertThat(exit).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void inStack(String line, String replacement) throws IOException {
        Path file = home.resolve("Pulumi.dev.yaml");
        String stack = Files.readString(file);
        assertThat(stack).contains(line);
        Files.writeString(file, stack.replace(line, replacement));
    }

    private static Path plan(Path home) {
        try {
            return Files.writeString(home.resolve("plan.json"), new PlanProcess(home).run(List.of("--stack", "dev")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path home) {
        try {
            for (String file : List.of("Pulumi.yaml", "Pulumi.dev.yaml")) {
                Files.copy(SHIPPED.resolve(file), home.resolve(file));
            }
            try (Stream<Path> files = Files.walk(SHIPPED.resolve("metadata"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = home.resolve(SHIPPED.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            // The program as it was built; only settings and contracts are the test's own.
            Files.createDirectories(home.resolve("src"));
            Files.createSymbolicLink(home.resolve("src/target"), SHIPPED.resolve("src/target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
