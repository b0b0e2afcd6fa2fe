package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts of `.github/scripts` where they refuse or choose; `.ci/dry-run` shows them at work. `sluice` and
/// `pulumi` are scripts that write down how they were called.
class ScriptsTest {

    private static final Path SCRIPTS = Path.of(System.getProperty("sluice.home"), ".github", "scripts");

    @TempDir
    private Path folder;

    /// @param exit exit status
    /// @param out what it wrote, both streams
    record Ended(int exit, String out) {}

    @BeforeEach
    void copyTheScripts() throws IOException {
        Files.createDirectories(folder.resolve(".github/scripts"));
        for (String name : List.of(
                "plan-of-base", "preview", "unpack-release", "pull-contracts", "tell-interrupted", "choose-commit")) {
            Files.copy(SCRIPTS.resolve(name), script(name), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void refusesAReleaseThatIsNotTheOneThatWasTested() throws Exception {
        Files.writeString(folder.resolve("release.zip"), "other");

        assertThat(run(Map.of(), "unpack-release", "release.zip", "00", "release"))
                .isEqualTo(new Ended(
                        1,
                        "release 'release.zip' must have SHA-256 '00' but has '%s': nothing was deployed; run the workflow again%n"
                                .formatted(sha256("other"))));
        assertThat(folder.resolve("release")).doesNotExist();
    }

    @Test
    void saysInTheSummaryThatADeploymentWasInterrupted() throws Exception {
        Path summary = folder.resolve("summary.md");

        assertThat(run(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), "tell-interrupted", "prod"))
                .isEqualTo(new Ended(0, ""));
        assertThat(summary).content().startsWith("### Stack `prod`: **interrupted**%n".formatted());
        assertThat(run(Map.of(), "tell-interrupted").exit()).isEqualTo(2);
    }

    @Test
    void previewsWithTheCloudWhereThereIsARole() throws Exception {
        sluice("echo \"$@\"");

        assertThat(run(Map.of("SLUICE_ROLE_ARN", "arn:aws:iam::1:role/r"), "preview", "dev", "base.json", "out")
                        .out())
                .isEqualTo("delivery preview --stack dev --base base.json --out out --cloud%n".formatted());
    }

    @Test
    void saysWhyAForkHasNoPreviewOfTheCloudEvenIfARoleIsNamed() throws Exception {
        sluice("echo \"$@\"");

        assertThat(run(Map.of("FORK", "true", "SLUICE_ROLE_ARN", "arn:aws:iam::1:role/r"), "preview", "dev", "b", "o")
                        .out())
                .isEqualTo(
                        ("delivery preview --stack dev --base b --out o --no-cloud-because the branch is in a fork, and a fork"
                                        + " may not assume the role: a maintainer can push it here%n")
                                .formatted());
    }

    @Test
    void tellsThePlanAndThenFailsWhereTheRoleCannotBeTakenOn() throws Exception {
        sluice("echo \"$@\"");

        assertThat(run(
                        Map.of("SLUICE_ROLE_ARN", "arn:aws:iam::1:role/r", "CLOUD", "failure"),
                        "preview",
                        "dev",
                        "b",
                        "o"))
                .isEqualTo(new Ended(
                        1,
                        ("delivery preview --stack dev --base b --out o --no-cloud-because the role of environment dev-preview"
                                        + " could not be taken on: the run's step before this one says why%n")
                                .formatted()));
    }

    @Test
    void saysWhichEnvironmentHasNoRole() throws Exception {
        sluice("echo \"$@\"");

        assertThat(run(Map.of(), "preview", "prod", "b", "o").out())
                .endsWith(
                        "--no-cloud-because environment prod-preview has no SLUICE_ROLE_ARN: docs/first-deployment.md says how to"
                                + " set it%n".formatted());
    }

    @Test
    void leavesNoPlanOfABaseThatCannotBePlanned() throws Exception {
        sluice("echo half >\"$5\"; exit 2");
        Files.writeString(folder.resolve("plan.json"), "old");

        assertThat(run(Map.of(), "plan-of-base", ".", "dev", "plan.json"))
                .isEqualTo(new Ended(
                        0, "the base branch has no plan of stack dev: nothing to compare with%n".formatted()));
        assertThat(folder.resolve("plan.json")).doesNotExist();
    }

    @Test
    void pullsContractsOfEachDatabaseAndTellsTheOneThatCannotBeRead() throws Exception {
        program(
                "pulumi",
                "echo '{\"warnings\":[],\"shop\":{\"extractorFunction\":\"f-shop\"},"
                        + "\"ledger\":{\"extractorFunction\":\"f-ledger\"},\"crm\":{\"extractorFunction\":\"f-crm\"}}'");
        sluice("case \"$6\" in ledger) exit 2;; shop) echo '- a column' >\"$8\"; exit 1;; esac");

        Ended ended = run(Map.of(), "pull-contracts", "prod", "body.md");

        assertThat(ended).isEqualTo(new Ended(1, "database 'ledger' was not read; the others go on%n".formatted()));
        assertThat(Files.readString(folder.resolve("body.md")).lines().skip(1))
                .containsExactly("", "## shop", "", "- a column");
    }

    @Test
    void refusesAStackThatIsNotDeployed() throws Exception {
        program("pulumi", "echo '{}'");

        assertThat(run(Map.of(), "pull-contracts", "prod", "body.md"))
                .isEqualTo(new Ended(
                        2, "stack 'prod' must have an extractor function but has none: deploy it first%n".formatted()));
    }

    @Test
    void choosesAnOlderCommitOfTheBranchAndNoOther() throws Exception {
        git("init", "--quiet", "--initial-branch=main");
        String first = commit("first");
        git("checkout", "--quiet", "-b", "never-merged");
        String unreviewed = commit("unreviewed");
        git("checkout", "--quiet", "main");
        String newest = commit("newest");

        assertThat(run(Map.of(), "choose-commit", unreviewed))
                .isEqualTo(new Ended(
                        2,
                        "commit '%s' must be %s or lead to it but does not: merge it first%n"
                                .formatted(unreviewed, newest)));
        assertThat(run(Map.of(), "choose-commit", "main"))
                .isEqualTo(new Ended(
                        2,
                        "commit must be its whole name, 40 hexadecimal digits, but was 'main': git log names it%n"
                                .formatted()));
        assertThat(run(Map.of(), "choose-commit", "0".repeat(40)).exit()).isEqualTo(2);
        assertThat(git("rev-parse", "HEAD")).isEqualTo(newest);
        assertThat(run(Map.of(), "choose-commit", first)).isEqualTo(new Ended(0, "commit %s%n".formatted(first)));
        assertThat(git("rev-parse", "HEAD")).isEqualTo(first);
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        for (String name : List.of("plan-of-base", "preview", "unpack-release", "pull-contracts", "choose-commit")) {
            Ended ended = run(Map.of(), name);
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.out()).startsWith("usage: " + name);
        }
    }

    private Path script(String name) {
        return folder.resolve(".github/scripts").resolve(name);
    }

    private String commit(String message) throws Exception {
        git("-c", "user.name=t", "-c", "user.email=t@t.invalid", "commit", "--quiet", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD");
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private void sluice(String body) throws IOException {
        program("sluice", body);
    }

    private void program(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Map<String, String> environment, String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", script(name).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("SLUICE_") || variable.startsWith("GITHUB_"));
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
