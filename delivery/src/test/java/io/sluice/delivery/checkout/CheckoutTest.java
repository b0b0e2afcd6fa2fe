package io.sluice.delivery.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On a real repository of git.
class CheckoutTest {

    @TempDir
    private Path home;

    private String first;

    @BeforeEach
    void commitOnce() throws Exception {
        git("init", "--quiet", "--initial-branch=main");
        write("README.md", "one");
        write("metadata/shop/sales.orders.json", "{}");
        first = commit();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/runbook.md",
                "docs/images/data path.svg",
                "docs/designs/ünïcode.md",
                "src/main/java/io/NOTES.md",
                "LICENSE",
                ".github/CODEOWNERS",
                ".github/dependabot.yml"
            })
    void deploysNothingForDocumentation(String path) throws Exception {
        write(path, "two");

        assertThat(ChangedFiles.between(home, first, commit()).isWorthADeployment())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pulumi.dev.yaml",
                "metadata/shop/README.md",
                "src/main/java/io/sluice/App.java",
                "docs.json",
                "mydocs/x.txt",
                ".github/workflows/deploy.yml",
                "sluice"
            })
    void deploysForEverythingElse(String path) throws Exception {
        write("docs/too.md", "documentation beside it");
        write(path, "two");

        assertThat(ChangedFiles.between(home, first, commit()).isWorthADeployment())
                .isTrue();
    }

    @Test
    void deploysForAFileThatIsMovedIntoTheDocumentation() throws Exception {
        git("mv", "metadata/shop/sales.orders.json", "moved.md");

        assertThat(ChangedFiles.between(home, first, commit()).isWorthADeployment())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000000000000000000000000000000000",
                "1111111111111111111111111111111111111111",
                "--all"
            })
    void deploysWhereGitCannotTell(String from) {
        assertThat(ChangedFiles.between(home, from, first).isWorthADeployment()).isTrue();
    }

    @Test
    void failsOnALaterCommitThatIsUnknown() {
        assertThatThrownBy(() -> ChangedFiles.between(home, first, "nothing"))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("--to must be a commit of '%s' but was 'nothing'", home);
    }

    @Test
    void tellsHowOneCommitComesAfterAnother() throws Exception {
        String second = changed("two");
        git("checkout", "--quiet", first);
        String beside = changed("beside");
        Ancestry ancestry = new Ancestry(home);

        assertThat(ancestry.head()).contains(beside);
        assertThat(ancestry.descent(first, first)).contains(Descent.SAME);
        assertThat(ancestry.descent(first, second)).contains(Descent.LATER);
        assertThat(ancestry.descent(second, first)).contains(Descent.EARLIER);
        assertThat(ancestry.descent(second, beside)).contains(Descent.APART);
        assertThat(ancestry.descent(first, "1".repeat(40))).isEmpty();
    }

    /// As the job of a deployment has it.
    @Test
    void tellsNothingThatAHistoryWithoutItsBeginningCannotShow(@TempDir Path folder) throws Exception {
        String second = changed("two");
        git("checkout", "--quiet", "-b", "beside", first);
        String beside = changed("beside");
        Path cutOff = folder.resolve("cut-off");
        git("clone", "--quiet", "--depth", "1", "--no-single-branch", "file://" + home, cutOff.toString());
        Ancestry ancestry = new Ancestry(cutOff);

        assertThat(ancestry.descent(second, beside)).isEmpty();
        assertThat(ancestry.descent(first, beside)).isEmpty();
        assertThat(ancestry.descent(beside, beside)).contains(Descent.SAME);
    }

    @Test
    void hasNoCommitOutsideOfACheckout(@TempDir Path elsewhere) {
        assertThat(new Ancestry(elsewhere).head()).isEmpty();
        assertThat(new Ancestry(elsewhere).descent(first, first)).isEmpty();
    }

    @Test
    void tellsFilesThatAreNotAsCommitted() throws Exception {
        write("metadata/shop/sales orders.json", "{\"ü\":1}");
        Files.delete(home.resolve("metadata/shop/sales.orders.json"));
        write("README.md", "elsewhere");

        assertThat(new WorkingTree(home).changedBelow("metadata")).containsExactlyEntriesOf(orderedFiles());
        assertThat(new WorkingTree(home).changedBelow("docs")).isEmpty();
    }

    @Test
    void failsOutsideOfACheckout(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> new WorkingTree(elsewhere).changedBelow("metadata"))
                .hasMessage("'%s' must be a checkout of git but is none", elsewhere);
    }

    private static Map<String, Optional<String>> orderedFiles() {
        Map<String, Optional<String>> files = new java.util.TreeMap<>();
        files.put("metadata/shop/sales orders.json", Optional.of("{\"ü\":1}"));
        files.put("metadata/shop/sales.orders.json", Optional.empty());
        return files;
    }

    private String changed(String text) throws Exception {
        write("README.md", text);
        return commit();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.writeString(home.resolve(path), text);
    }

    private String commit() throws Exception {
        git("add", "--all");
        git("-c", "user.name=t", "-c", "user.email=t@t.invalid", "commit", "--quiet", "--message", "a commit");
        return git("rev-parse", "HEAD");
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
