package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.github.GitHubServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as processes, in surroundings like a workflow's. `pulumi` is a script that hands out recorded event
/// logs; `.ci/dry-run` has the real one.
class CommandsTest {

    private static final String DEPLOYED = "a".repeat(40);
    private static final String NEXT = "b".repeat(40);

    private static final Path EVENTS = Path.of("src/test/resources/events").toAbsolutePath();

    @TempDir
    private Path folder;

    private GitHubServer github;
    private StsServer sts;

    /// @param exit exit status
    /// @param out what it wrote to standard output
    /// @param err what it wrote to standard error
    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        github = new GitHubServer();
        sts = StsServer.of("111111111111");
        stackOf("111111111111");
        Files.writeString(folder.resolve(".revision"), NEXT);
        Files.writeString(folder.resolve("tags.json"), "{}");
    }

    @AfterEach
    void stop() {
        github.close();
        sts.close();
    }

    @Test
    void writesTheCommentOfAPullRequestByItsNumberAndByItsBranch() throws Exception {
        preview();
        int number = github.open("someone:change", "abcdef0123456789");

        Ended first = run("comment", "--previews", ".", "--commit", "abcdef0123456789", "--pull-request", "" + number);
        Ended second = run("comment", "--previews", ".", "--commit", "abcdef0123456789", "--head", "someone:change");

        assertThat(first).isEqualTo(second);
        assertThat(first.out()).startsWith("comment: https://github.test/comments/");
        assertThat(github.comments(number)).singleElement().asString().contains("| `dev` | **refused** |");
    }

    @Test
    void commentsOnAStackWhoseJobLeftNoPreview() throws Exception {
        preview();

        assertThat(run("comment", "--previews", ".", "--commit", "a", "--stacks", "dev,prod", "--dry-run")
                        .out())
                .contains("| `dev` | **refused** |", "| `prod` | **unknown** |");
    }

    @Test
    void failsOnAPullRequestThatHasMovedOn() throws Exception {
        preview();
        github.open("someone:change", "newer");

        assertThat(run("comment", "--previews", ".", "--commit", "older", "--head", "someone:change"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        ("sluice: a pull request of 'someone:change' must be open at commit older but none is: it was closed, or"
                                        + " has moved on, and the newer run comments%n")
                                .formatted()));
    }

    @Test
    void failsOnAFolderWithoutPreviewsAndOnOneThatHoldsSomethingElse() throws Exception {
        Files.createDirectory(folder.resolve("none"));
        Files.writeString(folder.resolve("other.preview.json"), "{\"format\":\"x\"}");

        assertThat(run("comment", "--previews", "none", "--commit", "a", "--dry-run"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "sluice: 'none' must hold previews, made by 'sluice delivery preview', but has none%n"
                                .formatted()));
        assertThat(run("comment", "--previews", ".", "--commit", "a", "--dry-run")
                        .err())
                .isEqualTo("sluice: './other.preview.json' must be 'sluice-stack-preview' of version 1 but is not%n"
                        .formatted());
    }

    @Test
    void deploysAndSaysSoInTheSummaryOfTheJob() throws Exception {
        pulumi("up", "up", 0);

        Ended ended = run("up", "--stack", "dev", "--json", "result.json");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("### Stack `dev`: 7 created");
        assertThat(folder.resolve("summary.md")).hasContent(ended.out() + System.lineSeparator());
        assertThat(folder.resolve("result.json")).content().contains("\"ok\" : true");
        assertThat(calls())
                .containsExactly(
                        "stack tag ls --json",
                        "stack tag ls --json",
                        "stack tag set sluice:revision " + NEXT,
                        "up --yes --suppress-outputs");
    }

    @Test
    void failsOnAResultFileThatCannotBeWrittenBeforeAnythingIsDeployed() throws Exception {
        pulumi("up", "up", 0);

        assertThat(run("up", "--stack", "dev", "--json", "missing/result.json"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "sluice: 'missing/result.json' must be a file that can be written but is not%n".formatted()));
        assertThat(folder.resolve("calls.txt")).doesNotExist();
    }

    @Test
    void refusesToTakeAStackBackAndSaysSoInTheSummaryOfTheJob() throws Exception {
        pulumi("up", "up", 0);
        deployed();
        github.compare(DEPLOYED, NEXT, "behind");

        Ended ended = run("up", "--stack", "dev");

        String sentence = "stack 'dev' must not be taken back but is deployed from commit aaaaaaaaaa, and bbbbbbbbbb is"
                + " older: nothing was touched; deploy newer code, or add --take-back (an input of the workflow,"
                + " too) if the stack is to be taken back";
        assertThat(ended).isEqualTo(new Ended(2, "", "sluice: %s%n".formatted(sentence)));
        assertThat(folder.resolve("summary.md"))
                .content()
                .startsWith("### Stack `dev`: **refused**, nothing was deployed%n%n`%s`".formatted(sentence));
        assertThat(calls()).containsExactly("stack tag ls --json");
    }

    @Test
    void takesAStackBackWhereItIsAskedTo() throws Exception {
        pulumi("up", "up", 0);
        deployed();
        github.compare(DEPLOYED, NEXT, "behind");

        assertThat(run("up", "--stack", "dev", "--take-back").exit()).isZero();
        assertThat(calls()).contains("stack tag set sluice:revision " + NEXT, "up --yes --suppress-outputs");
    }

    @Test
    void deploysNewerCodeByGitHubsWordForIt() throws Exception {
        pulumi("up", "up", 0);
        deployed();
        github.compare(DEPLOYED, NEXT, "ahead");

        assertThat(run("up", "--stack", "dev").exit()).isZero();
    }

    @Test
    void failsWhereNobodyKnowsWhatIsDeployed() throws Exception {
        pulumi("up", "up", 0);
        deployed();

        assertThat(run("up", "--stack", "dev").err())
                .startsWith("sluice: stack 'dev' is deployed from commit aaaaaaaaaa, and whether bbbbbbbbbb is newer");
    }

    @Test
    void countsAFailedDeploymentAsDeployedOnlyIfItHadBegun() throws Exception {
        deployed();
        github.compare(DEPLOYED, NEXT, "ahead");
        pulumi("up", "up-in-part", 255);
        run("up", "--stack", "dev");
        assertThat(calls()).last().isEqualTo("up --yes --suppress-outputs");

        pulumi("up", "account-not-allowed", 255);
        run("up", "--stack", "dev");
        assertThat(calls()).last().isEqualTo("stack tag set sluice:revision " + DEPLOYED);

        Files.writeString(folder.resolve("tags.json"), "{}");
        run("up", "--stack", "dev");
        assertThat(calls()).last().isEqualTo("stack tag rm sluice:revision");
    }

    @Test
    void failsWithOneWhereADeploymentEndedInPart() throws Exception {
        pulumi("up", "up-in-part", 255);

        Ended ended = run("up", "--stack", "dev");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("### Stack `dev`: **deployed in part**: 2 updated before it failed");
    }

    /// A job that is cancelled, or somebody's Ctrl-C.
    @Test
    void saysWhatWasDoneWhereItIsInterrupted() throws Exception {
        pulumi("up", "up-in-part", 255);
        Path script = folder.resolve("bin/pulumi");
        Files.writeString(
                script,
                Files.readString(script)
                        .replace(
                                "    up) ",
                                "    up) echo '^C received; cancelling.'; touch begun; while [ ! -f go ]; do sleep 0.1; done; "));

        Process process = start(Map.of(), "up", "--stack", "dev");
        Waiting.until(() -> Files.exists(folder.resolve("begun")));
        process.destroy();
        Waiting.until(() -> Files.readString(folder.resolve("err.txt")).contains("sluice: interrupted: "));
        Files.createFile(folder.resolve("go"));

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("summary.md"))
                .content()
                .startsWith("### Stack `dev`: **deployed in part**: 2 updated before it failed");
    }

    /// GitHub tells the first process of a step alone that its job is cancelled.
    @Test
    void handsAnInterruptionOnToAPulumiThatHasNotHeardOfIt() throws Exception {
        pulumi("up", "up-in-part", 255);
        Path script = folder.resolve("bin/pulumi");
        Files.writeString(
                script,
                Files.readString(script)
                        .replace(
                                "    up) ",
                                "    up) trap 'touch told' TERM; touch begun;"
                                        + " while [ ! -f told ]; do sleep 0.1; done; sleep 0.5; echo 'the last word'; "));

        Process process = start(Map.of(), "up", "--stack", "dev");
        Waiting.until(() -> Files.exists(folder.resolve("begun")));
        process.destroy();

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("err.txt")).content().contains("the last word");
        assertThat(folder.resolve("summary.md"))
                .content()
                .startsWith("### Stack `dev`: **deployed in part**: 2 updated before it failed");
    }

    @Test
    void failsOnAnOptionThatNobodyKnowsInOneLine() throws Exception {
        assertThat(run("up", "--stack", "dev", "--takeback"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "sluice: Unknown option: '--takeback'; 'sluice delivery up --help' lists what there is%n"
                                .formatted()));
        assertThat(run("up").err())
                .isEqualTo(
                        "sluice: Missing required option: '--stack=<stack>'; 'sluice delivery up --help' lists what there is%n"
                                .formatted());
    }

    @Test
    void failsBeforePulumiIsStartedWhereTheAccountIsAnother() throws Exception {
        stackOf("222222222222");
        pulumi("up", "up", 0);

        assertThat(run("up", "--stack", "dev"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        ("sluice: stack 'dev' must be deployed to account 222222222222 but the credentials are of account"
                                        + " 111111111111: nothing was touched; take those of the stack's account%n")
                                .formatted()));
        assertThat(folder.resolve("calls.txt")).doesNotExist();
    }

    @Test
    void opensAnIssueForDriftAndClosesItWhenItIsOver() throws Exception {
        pulumi("refresh", "drift-of-the-cloud", 0);
        assertThat(run("drift", "--stack", "dev").exit()).isEqualTo(1);
        Ended drifted = run("drift", "--stack", "dev", "--issue");
        assertThat(drifted.exit()).isZero();
        assertThat(drifted.err()).contains("issue: https://github.test/issues/");

        pulumi("none", "none", 0);
        Ended clean = run("drift", "--stack", "dev", "--issue");
        assertThat(clean.exit()).isZero();
        assertThat(clean.out()).isEqualTo("Stack `dev`: no drift%n".formatted());
        assertThat(clean.err()).contains("closed: https://github.test/issues/");
    }

    @Test
    void failsWhereThereIsNoPulumi() throws Exception {
        assertThat(run("drift", "--stack", "dev").err())
                .isEqualTo("sluice: 'pulumi' must be on the PATH but cannot be started: install Pulumi's command line%n"
                        .formatted());
    }

    @Test
    void handsOnWhetherAPushIsWorthADeployment() throws Exception {
        git("init", "--quiet");
        git("-c", "user.name=t", "-c", "user.email=t@t.invalid", "commit", "--quiet", "--allow-empty", "-m", "a");

        assertThat(run("changes", "--from", "", "--to", "HEAD").exit()).isZero();
        assertThat(folder.resolve("output.txt")).hasContent("deploys=true");
    }

    @Test
    void tellsAnEnvironmentThatIsReadyInWhichRegion() throws Exception {
        Map<String, String> variables = Map.of(
                "SLUICE_ROLE_ARN", "arn:aws:iam::111111111111:role/deploy", "SLUICE_STATE_BACKEND", "s3://state");

        assertThat(run(variables, "ready", "--stack", "dev", "--environment", "dev")
                        .exit())
                .isZero();
        assertThat(folder.resolve("output.txt")).hasContent("region=eu-west-2");
    }

    @Test
    void closesAProposalWhereNothingDiffersUnlessNotAllWasLookedAt() throws Exception {
        git("init", "--quiet");
        Files.createDirectories(folder.resolve("metadata/shop"));
        Files.writeString(folder.resolve("metadata/shop/b.json"), "{}");
        Files.writeString(folder.resolve("body.md"), "one column");
        String[] command = {"propose", "--folder", "metadata", "--branch", "b", "--title", "t", "--body", "body.md"};
        String[] incomplete = Arrays.copyOf(command, command.length + 1);
        incomplete[command.length] = "--incomplete";
        run(command);
        Files.delete(folder.resolve("metadata/shop/b.json"));

        assertThat(run(incomplete).out()).isEqualTo("nothing below metadata differs: nothing to propose%n".formatted());
        assertThat(run(command).out())
                .startsWith("nothing below metadata differs: nothing to propose%nclosed: https://github.test/pulls/"
                        .formatted());
    }

    @Test
    void failsOnAFolderOutsideOfTheCheckoutAndOnABranchThatIsNoName() throws Exception {
        Files.writeString(folder.resolve("body.md"), "one column");

        assertThat(run("propose", "--folder", "metadata/../../x", "--branch", "b", "--title", "t", "--body", "body.md")
                        .err())
                .isEqualTo("sluice: --folder must be one of the checkout's but was 'metadata/../../x'%n".formatted());
        assertThat(run("propose", "--folder", "m", "--branch", "a b", "--title", "t", "--body", "body.md"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "sluice: --branch must be letters, digits, ., _ and -, in parts between slashes, but was 'a b'%n"
                                .formatted()));
    }

    @Test
    void tellsWhatFailedEvenIfTheFormerCommitCannotBePutBack() throws Exception {
        deployed();
        github.compare(DEPLOYED, NEXT, "ahead");
        pulumi("up", "account-not-allowed", 255);
        Path script = folder.resolve("bin/pulumi");
        Files.writeString(
                script,
                Files.readString(script)
                        .replace(
                                "    \"stack tag ls\")",
                                "    \"stack tag set\") case \"$5\" in a*) echo 'error: no bucket' >&2; exit 255 ;; esac ;;\n"
                                        + "    \"stack tag ls\")"));

        Ended ended = run("up", "--stack", "dev");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("### Stack `dev`: failed, nothing was deployed");
        assertThat(ended.err())
                .contains(
                        "sluice: the commit that is deployed was not put back: 'pulumi stack' of stack 'dev' must end well"
                                + " but ended with 255: no bucket");
    }

    @Test
    void proposesWhatAJobChanged() throws Exception {
        git("init", "--quiet");
        Files.createDirectories(folder.resolve("metadata/shop"));
        Files.writeString(folder.resolve("metadata/shop/b.json"), "{}");
        Files.writeString(folder.resolve("body.md"), "one column");
        List<String> command =
                List.of("propose", "--folder", "metadata", "--branch", "b", "--title", "t", "--body", "body.md");

        List<String> dry = new ArrayList<>(command);
        dry.add("--dry-run");
        assertThat(run(dry.toArray(String[]::new)).out())
                .isEqualTo(
                        "changed: metadata/shop/b.json%nwould be proposed to main as 't':%n%none column%n".formatted());
        assertThat(run(command.toArray(String[]::new)).out())
                .startsWith("changed: metadata/shop/b.json%npull request: https://github.test/pulls/".formatted());
    }

    private void preview() throws IOException {
        Files.writeString(folder.resolve("dev.preview.json"), """
                {"format":"sluice-stack-preview","version":1,"stack":"dev","refusals":["no"],"cloud":{"skipped":"none"}}""");
    }

    private void stackOf(String account) throws IOException {
        Files.writeString(
                folder.resolve("Pulumi.dev.yaml"),
                "config:\n  aws:region: eu-west-2\n  sluice:accountId: \"%s\"\n".formatted(account));
    }

    /// @param command the command that has something to tell; every other one tells nothing
    private void pulumi(String command, String log, int exit) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path script = bin.resolve("pulumi");
        Files.writeString(script, """
                #!/bin/sh
                echo "$@" >>calls.txt
                case "$1 $2 $3" in
                    "stack tag ls") cat tags.json; echo "warning: a word" >&2; exit 0 ;;
                esac
                case "$1" in
                    %1$s) for last in "$@"; do :; done; cp %2$s/%3$s.jsonl "$last"; exit %4$d ;;
                esac
                """.formatted(command, EVENTS, log, exit));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// As Pulumi's backend keeps it.
    private void deployed() throws IOException {
        Files.writeString(folder.resolve("tags.json"), "{\"sluice:revision\": \"%s\"}".formatted(DEPLOYED));
    }

    /// How Pulumi was called, without what every call has.
    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls.txt")).stream()
                .map(call -> call.substring(0, call.indexOf(" --stack dev --non-interactive --color never")))
                .toList();
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private Ended run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Ended run(Map<String, String> variables, String... arguments) throws Exception {
        Process process = start(variables, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(folder.resolve("err.txt")));
    }

    /// What it writes to standard error is in `err.txt`.
    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "delivery"));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        Map<String, String> environment = new TreeMap<>(github.environment());
        environment.put("AWS_ENDPOINT_URL_STS", sts.address());
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
        environment.put("GITHUB_OUTPUT", folder.resolve("output.txt").toString());
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.putAll(variables);
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("SLUICE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
